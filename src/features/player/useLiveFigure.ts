/** Leads the moving figure: which pose on which side, how the breath goes, how large the canvas is, which theme, who the person is. */
import { onBeforeUnmount, onMounted, readonly, shallowRef, watch, type Ref } from 'vue'
import { useDocumentVisibility, useIntervalFn, useResizeObserver } from '@vueuse/core'
import type { Side } from '../../core/timeline/timeline.ts'
import { BUILDS } from '../../figure/body/build.ts'
import { createLiveFigure, type LiveFigure } from '../../figure/live/liveFigure.ts'
import { paletteOf } from '../../figure/render/palette.ts'
import { useTheme } from '../../ui/useTheme.ts'
import { useFigureLook } from '../useFigureLook.ts'
import { heldPose, wayBetween, type SidedPose } from './figurePoses.ts'
import { inhaledAt } from './inhaledAt.ts'
import type { BreathView } from './useBreathAnimation.ts'

interface DrawnOnSide {
  readonly id: string
  readonly side: Side | null
}

export interface LiveFigureWishes {
  /** The pose that is shown; `id` is that of a pose that was drawn. */
  readonly pose: () => DrawnOnSide
  /** The pose after it; null at the end. */
  readonly coming: () => DrawnOnSide | null
  readonly breath: () => BreathView
  /** The stature that fills the canvas. */
  readonly height: () => number
}

/** Milliseconds between two looks at the breath. */
const breathStep = 50
const mostPixelsPerPoint = 2
/** Seconds; whoever goes further at once has gone elsewhere, and is not made to watch all the way. */
const longestStep = 90

/** Draws on the canvas while it is mounted; `isDrawn` is false while there is nothing to see, or WebGL2 is slow, missing or lost. */
export function useLiveFigure(
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  { pose, coming, breath, height }: LiveFigureWishes,
): { readonly isDrawn: Readonly<Ref<boolean>> } {
  const isDrawn = shallowRef(false)
  const theme = useTheme()
  const { look } = useFigureLook()
  const visibility = useDocumentVisibility()
  const { pause, resume } = useIntervalFn(breatheNow, breathStep, { immediate: false })
  let figure: LiveFigure | null = null
  let shown: SidedPose | null = null
  let lastPosition = 0

  function lead(): void {
    const { phases, position, heardAt } = breath()
    show(Math.abs(position - lastPosition) > longestStep)
    lastPosition = position
    prepare()
    breatheNow()
    const isPaced = phases.some(({ startTime }) => heardAt(startTime) !== null)
    if (isPaced && visibility.value === 'visible') resume()
    else pause()
  }

  function show(isElsewhere: boolean): void {
    const wanted = sided(pose())
    if (isShown(wanted)) return
    const held = heldPose(wanted)
    if (!held) return
    void figure?.show(held, isElsewhere ? null : (from) => wayBetween(from, held.pose))
    shown = wanted
  }

  const isShown = ({ id, isLeft }: SidedPose) => shown?.id === id && shown.isLeft === isLeft

  function prepare(): void {
    const next = coming()
    const held = next && !isShown(sided(next)) ? heldPose(sided(next)) : null
    if (held) figure?.prepare(held, (from) => wayBetween(from, held.pose))
  }

  function breatheNow(): void {
    figure?.breathe(inhaledAt(breath(), performance.now()))
  }

  function fit(): void {
    const element = canvas.value
    if (!element) return
    const density = Math.min(mostPixelsPerPoint, window.devicePixelRatio)
    const pixels = (size: number) => Math.max(1, Math.round(size * density))
    figure?.resize({ width: pixels(element.clientWidth), rows: pixels(element.clientHeight), height: height() })
  }

  onMounted(() => {
    if (!canvas.value) return
    const options = {
      build: BUILDS[look.value.build],
      palette: paletteOf(theme.value, look.value),
      onDrawn: (now: boolean) => (isDrawn.value = now),
    }
    figure = createLiveFigure(canvas.value, options)
    fit()
    lead()
  })
  onBeforeUnmount(() => figure?.dispose())

  useResizeObserver(canvas, fit)
  watch(height, fit)
  watch(theme, (now) => figure?.repaint(paletteOf(now, look.value)))
  watch(() => [pose(), coming(), breath(), visibility.value], lead)

  return { isDrawn: readonly(isDrawn) }
}

const sided = ({ id, side }: DrawnOnSide): SidedPose => ({ id, isLeft: side === 'left' })
