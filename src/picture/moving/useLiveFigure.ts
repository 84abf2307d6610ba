/** Drives the moving figure: sends pose and side, breath, canvas size, theme and visibility to its worker. */
import { computed, onBeforeUnmount, onMounted, readonly, shallowRef, watch, type Ref } from 'vue'
import { useDocumentVisibility, useIntersectionObserver, useResizeObserver } from '@vueuse/core'
import type { Chapter, Side } from '../../core/timeline/timeline.ts'
import { useTheme } from '../../ui/useTheme.ts'
import { useFigureLook } from '../useFigureLook.ts'
import type { BreathView } from '../breathView.ts'
import { pacedBreath } from './pacedBreath.ts'
import type { SidedPose } from './figurePoses.ts'
import type { WorkerConnection } from '../workerProtocol.ts'
import type { FigureCommand } from './figureMessages.ts'
import { startFigureWorker } from './startFigureWorker.ts'

interface DrawnOnSide {
  readonly id: string
  readonly side: Side | null
}

export interface LiveFigureProps {
  readonly chapter: () => Chapter
  /** The current pose; `id` must be that of a pose with a drawing. */
  readonly pose: () => DrawnOnSide
  /** The pose after it; null at the end. */
  readonly nextPose: () => DrawnOnSide | null
  readonly breath: () => BreathView
  /** What the canvas height shows, in stature. */
  readonly height: () => number
}

const MAX_PIXEL_RATIO = 2
/** A jump between chapters farther apart than this, in seconds, is shown as a cut. */
const MAX_ANIMATED_GAP = 90

/** Draws on the canvas while it is mounted. `isDrawn` is false before the first frame and where WebGL2 is slow, missing or lost. */
export function useLiveFigure(
  canvas: Readonly<Ref<HTMLCanvasElement | null>>,
  { chapter, pose, nextPose, breath, height }: LiveFigureProps,
): { readonly isDrawn: Readonly<Ref<boolean>> } {
  const isDrawn = shallowRef(false)
  const theme = useTheme()
  const { look } = useFigureLook()
  const visibility = useDocumentVisibility()
  const isInView = shallowRef(true)
  const isVisible = computed(() => isInView.value && visibility.value === 'visible')
  let figure: WorkerConnection<FigureCommand> | null = null
  let shown: SidedPose | null = null
  let lastChapter: Chapter | null = null

  function syncPose(): void {
    const now = chapter()
    show(lastChapter !== null && isFarAway(lastChapter, now))
    lastChapter = now
    prepare()
    figure?.send({ type: 'breathe', breath: pacedBreath(breath(), performance.now()) })
  }

  function show(isCut: boolean): void {
    const target = sidedPoseOf(pose())
    if (isShown(target)) return
    figure?.send({ type: 'show', pose: target, isCut })
    shown = target
  }

  const isShown = ({ id, isLeft }: SidedPose) => shown?.id === id && shown.isLeft === isLeft

  function prepare(): void {
    const next = nextPose()
    if (next && !isShown(sidedPoseOf(next))) figure?.send({ type: 'prepare', pose: sidedPoseOf(next) })
  }

  function sendSize(): void {
    const element = canvas.value
    if (!element) return
    const pixelRatio = Math.min(MAX_PIXEL_RATIO, window.devicePixelRatio)
    const pixels = (length: number) => Math.max(1, Math.round(length * pixelRatio))
    const pixelSize = { pixelWidth: pixels(element.clientWidth), pixelHeight: pixels(element.clientHeight) }
    figure?.send({ type: 'resize', size: { ...pixelSize, viewHeight: height() } })
  }

  function sendVisibility(): void {
    figure?.send({ type: 'setVisible', isVisible: isVisible.value })
  }

  onMounted(() => {
    if (!canvas.value) return
    const appearance = { theme: theme.value, look: look.value }
    figure = startFigureWorker(canvas.value, appearance, (now) => (isDrawn.value = now))
    sendVisibility()
    sendSize()
    syncPose()
  })
  onBeforeUnmount(() => figure?.stop())

  useResizeObserver(canvas, sendSize)
  useIntersectionObserver(canvas, ([change]) => (isInView.value = change?.isIntersecting ?? isInView.value))
  watch(height, sendSize)
  watch(theme, (now) => figure?.send({ type: 'repaint', theme: now }))
  watch(isVisible, sendVisibility)
  watch(() => [chapter(), pose(), nextPose(), breath()], syncPose)

  return { isDrawn: readonly(isDrawn) }
}

const isFarAway = (from: Chapter, to: Chapter) =>
  Math.max(to.startTime - from.endTime, from.startTime - to.endTime) > MAX_ANIMATED_GAP

const sidedPoseOf = ({ id, side }: DrawnOnSide): SidedPose => ({ id, isLeft: side === 'left' })
