/**
 * The moving figure of the player. A held pose is two baked keyframes, or seven where the pose itself moves with the breath. The
 * transition to the next pose is baked in idle moments and then played. While a pose is held, a frame costs a few uniforms, at most
 * twenty times a second, and nothing is drawn while the canvas is hidden.
 */
import type { Build } from '../body/build.ts'
import type { Palette } from '../render/palette.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import { resolvePose } from '../rig/resolvePose.ts'
import { bakeHold, isReachedOnInhale } from './bakeHold.ts'
import type { HeldPose } from './bakeHold.ts'
import { createTransitionBaker } from './transitionBaker.ts'
import { createChoreography } from './choreography.ts'
import { createFrameScheduler } from './frameScheduler.ts'
import type { Keyframe } from './keyframe.ts'
import { createLivePainter } from './livePainter.ts'

export interface LiveFigureOptions {
  readonly build: Build
  readonly palette: Palette
  /** Called with true once the canvas shows the figure, and with false when the graphics context is lost. */
  readonly onDrawn: (isDrawn: boolean) => void
}

/** The hub poses to pass through, given the pose that is held now (`routeBetween`). */
type RouteFrom = (from: FigurePose) => readonly FigurePose[]

export interface LiveFigure {
  /**
   * Moves to a pose as soon as the current transition has ended. Without `routeFrom`, or before the first pose, it cuts to the pose.
   * Resolves when the transition starts, or when a later request replaces it.
   */
  readonly show: (next: HeldPose, routeFrom: RouteFrom | null) => Promise<void>
  /** Bakes the transition to the next pose while the current one is held, so that `show` can start at once. */
  readonly prepare: (next: HeldPose, routeFrom: RouteFrom) => void
  /** Lung fullness, 0–1; null returns to the pose itself. */
  readonly breathe: (fullness: number | null) => void
  readonly repaint: (palette: Palette) => void
  /** Nothing is drawn while the canvas is hidden. */
  readonly setVisible: (isVisible: boolean) => void
  /** Takes effect with the next frame. */
  readonly resize: (size: FigureSize) => void
}

export interface FigureSize {
  /** Of the canvas. */
  readonly pixelWidth: number
  readonly pixelHeight: number
  /** What the canvas height shows, in stature. */
  readonly viewHeight: number
}

const HOLD_FRAME_MS = 1000 / 20
const DETAIL = 0.7

/** A live figure on a canvas; null where WebGL2 is missing, slow or broken, and the caller must show stills. */
export function createLiveFigure(canvas: OffscreenCanvas, options: LiveFigureOptions): LiveFigure | null {
  const gl = canvas.getContext('webgl2', { antialias: true, alpha: true, failIfMajorPerformanceCaveat: true })
  return gl && runLiveFigure(canvas, gl, options)
}

function runLiveFigure(
  canvas: OffscreenCanvas,
  gl: WebGL2RenderingContext,
  { build, palette: firstPalette, onDrawn }: LiveFigureOptions,
): LiveFigure | null {
  const contextEvents = { onLost: () => setDrawn(false), onRestored: () => scheduler.request() }
  const livePainter = createLivePainter(canvas, gl, contextEvents)
  if (!livePainter) return null
  const scheduler = createFrameScheduler(draw)
  const choreography = createChoreography()
  const bakeOptions = { build, detail: DETAIL }
  const baker = createTransitionBaker(bakeOptions)
  let palette = firstPalette
  let size: FigureSize | null = null
  let heldPose: FigurePose | null = null
  let latestRequest = 0
  /** True from a request to show a pose until its transition starts. */
  let isRequestPending = false
  let upcoming: { readonly next: HeldPose; readonly routeFrom: RouteFrom } | null = null
  let isDrawn = false
  let onTransitionEnd: () => void = () => undefined

  function setDrawn(now: boolean): void {
    if (now === isDrawn) return
    isDrawn = now
    onDrawn(now)
  }

  function draw(): void {
    const moment = choreography.at(performance.now() / 1000)
    if (!choreography.isMoving()) onTransitionEnd()
    prepareUpcoming()
    const painter = livePainter?.current()
    if (!moment || !painter) return
    painter.retainOnly(choreography.keyframes())
    resizeCanvas()
    painter.draw(moment, size?.viewHeight ?? 1, palette)
    setDrawn(true)
    if (moment.isMoving) scheduler.request()
    else if (!moment.isIdle) scheduler.request(HOLD_FRAME_MS)
  }

  /** Resizing clears a canvas, so it happens just before drawing. */
  function resizeCanvas(): void {
    if (!size || (canvas.width === size.pixelWidth && canvas.height === size.pixelHeight)) return
    canvas.width = size.pixelWidth
    canvas.height = size.pixelHeight
  }

  async function show(next: HeldPose, routeFrom: RouteFrom | null): Promise<void> {
    const request = ++latestRequest
    const isCurrent = (): boolean => request === latestRequest
    isRequestPending = true
    upcoming = null
    onTransitionEnd()
    if (routeFrom && choreography.isMoving()) await new Promise<void>((resolve) => (onTransitionEnd = resolve))
    if (!isCurrent()) return
    const start = choreography.start()
    const from = heldPose
    if (start && from && routeFrom) await startTransition(start, next, () => routeFrom(from), isCurrent)
    else await cut(next, isCurrent)
  }

  async function startTransition(
    start: Keyframe,
    next: HeldPose,
    route: () => readonly FigurePose[],
    isCurrent: () => boolean,
  ) {
    const settled = choreography.settle()
    scheduler.request()
    const { keyframes, hold, seconds } = await baker.request(start, next, route)
    await settled
    if (!isCurrent()) return
    baker.cancel()
    choreography.play(keyframes, hold, performance.now() / 1000, seconds)
    holdAt(next.pose)
  }

  function prepare(next: HeldPose, routeFrom: RouteFrom): void {
    upcoming = { next, routeFrom }
    prepareUpcoming()
  }

  function prepareUpcoming(): void {
    const start = choreography.start()
    const from = heldPose
    if (!upcoming || !start || !from || isRequestPending || choreography.isMoving()) return
    const { next, routeFrom } = upcoming
    void baker.request(start, next, () => routeFrom(from))
  }

  async function cut(next: HeldPose, isCurrent: () => boolean) {
    baker.cancel()
    const hold = await bakeHold(resolvePose(next.pose), next, bakeOptions, isCurrent)
    if (!isCurrent()) return
    choreography.cut(hold)
    holdAt(next.pose)
  }

  function holdAt(pose: FigurePose): void {
    isRequestPending = false
    heldPose = pose
    scheduler.request()
  }

  return {
    show,
    prepare,
    breathe: (fullness) => {
      const startsInhaled = heldPose !== null && isReachedOnInhale(heldPose)
      if (choreography.breathe(fullness === null ? 0 : startsInhaled ? 1 - fullness : fullness))
        scheduler.request(HOLD_FRAME_MS)
    },
    repaint: (newPalette) => {
      palette = newPalette
      scheduler.request()
    },
    setVisible: scheduler.setVisible,
    resize: (newSize) => {
      size = newSize
      scheduler.request()
    },
  }
}
