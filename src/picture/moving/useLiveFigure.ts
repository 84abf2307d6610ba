/** Leads the moving figure: which pose on which side, how the breath goes, how large the canvas is, which theme, whether it is seen. */
import { computed, onBeforeUnmount, onMounted, readonly, shallowRef, watch, type Ref } from 'vue'
import { useDocumentVisibility, useIntersectionObserver, useResizeObserver } from '@vueuse/core'
import type { Chapter, Side } from '../../core/timeline/timeline.ts'
import { useTheme } from '../../ui/useTheme.ts'
import { useFigureLook } from '../useFigureLook.ts'
import type { BreathView } from '../breathView.ts'
import { pacedBreath } from './pacedBreath.ts'
import type { SidedPose } from './figurePoses.ts'
import { startFigureWorker, type FigureWorker } from './startFigureWorker.ts'

interface DrawnOnSide {
  readonly id: string
  readonly side: Side | null
}

export interface LiveFigureProps {
  readonly chapter: () => Chapter
  /** The pose that is shown; `id` is that of a pose that was drawn. */
  readonly pose: () => DrawnOnSide
  /** The pose after it; null at the end. */
  readonly coming: () => DrawnOnSide | null
  readonly breath: () => BreathView
  /** The stature that fills the canvas. */
  readonly height: () => number
}

const MAX_PIXELS_PER_POINT = 2
/** Seconds between two chapters; whoever goes further at once has gone elsewhere, and is not made to watch all the way. */
const LONGEST_STEP = 90

/** Draws on the canvas while it is mounted; `isDrawn` is false while there is nothing to see, or WebGL2 is slow, missing or lost. */
export function useLiveFigure(
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  { chapter, pose, coming, breath, height }: LiveFigureProps,
): { readonly isDrawn: Readonly<Ref<boolean>> } {
  const isDrawn = shallowRef(false)
  const theme = useTheme()
  const { look } = useFigureLook()
  const visibility = useDocumentVisibility()
  const isInView = shallowRef(true)
  const isSeen = computed(() => isInView.value && visibility.value === 'visible')
  let figure: FigureWorker | null = null
  let shown: SidedPose | null = null
  let led: Chapter | null = null

  function lead(): void {
    const now = chapter()
    show(led !== null && isElsewhere(led, now))
    led = now
    prepare()
    figure?.order({ type: 'breathe', breath: pacedBreath(breath(), performance.now()) })
  }

  function show(isCut: boolean): void {
    const wanted = sided(pose())
    if (isShown(wanted)) return
    figure?.order({ type: 'show', pose: wanted, isCut })
    shown = wanted
  }

  const isShown = ({ id, isLeft }: SidedPose) => shown?.id === id && shown.isLeft === isLeft

  function prepare(): void {
    const next = coming()
    if (next && !isShown(sided(next))) figure?.order({ type: 'prepare', pose: sided(next) })
  }

  function fit(): void {
    const element = canvas.value
    if (!element) return
    const density = Math.min(MAX_PIXELS_PER_POINT, window.devicePixelRatio)
    const pixels = (size: number) => Math.max(1, Math.round(size * density))
    const size = { width: pixels(element.clientWidth), rows: pixels(element.clientHeight) }
    figure?.order({ type: 'resize', ...size, height: height() })
  }

  function see(): void {
    figure?.order({ type: 'see', isSeen: isSeen.value })
  }

  onMounted(() => {
    if (!canvas.value) return
    const outfit = { theme: theme.value, look: look.value }
    figure = startFigureWorker(canvas.value, outfit, (now) => (isDrawn.value = now))
    see()
    fit()
    lead()
  })
  onBeforeUnmount(() => figure?.stop())

  useResizeObserver(canvas, fit)
  useIntersectionObserver(canvas, ([change]) => (isInView.value = change?.isIntersecting ?? isInView.value))
  watch(height, fit)
  watch(theme, (now) => figure?.order({ type: 'repaint', theme: now }))
  watch(isSeen, see)
  watch(() => [chapter(), pose(), coming(), breath()], lead)

  return { isDrawn: readonly(isDrawn) }
}

const isElsewhere = (from: Chapter, to: Chapter) =>
  Math.max(to.startTime - from.endTime, from.startTime - to.endTime) > LONGEST_STEP

const sided = ({ id, side }: DrawnOnSide): SidedPose => ({ id, isLeft: side === 'left' })
