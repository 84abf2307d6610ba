import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import { lazyImport } from '../../core/lazyImport.ts'
import { backColour, slenderBack, type BackDrawing } from '../../figure/poses/backDrawing.ts'
import { hex, paletteOf } from '../../figure/render/palette.ts'
import { useTheme } from '../../ui/useTheme.ts'
import { useFigureLook } from '../useFigureLook.ts'
import { regionMarks, vertebrae, type RegionMark, type Vertebra } from './backShapes.ts'

export interface PaintedLayer {
  readonly d: string
  readonly kind: string
  readonly colour: string
}

export interface PaintedBack {
  readonly box: string
  readonly mat: { readonly d: string; readonly colour: string }
  readonly body: readonly PaintedLayer[]
  /** Drawn over the neck. */
  readonly hair: readonly PaintedLayer[]
  /** Where a region may glow. */
  readonly glowing: string
  readonly marks: readonly RegionMark[]
  readonly bones: readonly Vertebra[]
}

const sturdyModule = lazyImport(() => import('../../figure/poses/backSturdy.json'))

async function sturdyBack(): Promise<BackDrawing> {
  const { default: sturdy } = await sturdyModule()
  return sturdy as unknown as BackDrawing
}

/** The back in the look that the person chose, in the current theme. */
export function useBack(): ComputedRef<PaintedBack> {
  const theme = useTheme()
  const { look } = useFigureLook()
  const drawing = shallowRef<BackDrawing>(slenderBack)
  watch(
    () => look.value.build,
    async (build) => {
      // If the other build cannot be loaded, keep the default one.
      const found = build === 'sturdy' ? await sturdyBack().catch(() => slenderBack) : slenderBack
      if (build === look.value.build) drawing.value = found
    },
    { immediate: true },
  )

  return computed(() => {
    const { width, height, mat, layers } = drawing.value
    const painted = layers.map((layer) => ({ ...layer, colour: backColour(layer, theme.value, look.value) }))
    const shown = painted.filter(({ kind }) => kind !== 'glowing')
    return {
      box: `0 0 ${width} ${height}`,
      mat: { d: mat, colour: hex(paletteOf(theme.value).mat) },
      body: shown.filter(({ tone }) => tone !== 'hair'),
      hair: shown.filter(({ tone }) => tone === 'hair'),
      glowing: layers.find(({ kind }) => kind === 'glowing')?.d ?? '',
      marks: regionMarks(drawing.value),
      bones: vertebrae(drawing.value),
    }
  })
}
