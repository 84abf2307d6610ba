/**
 * The moving figure of the player. A pose is held as two baked meshes (or seven where the pose itself moves with the breath); the way to
 * the next pose is baked in idle moments and then played. While holding, a frame costs a few uniforms, at most twenty times a second,
 * and none at all when nobody can see it.
 */
import type { Build } from '../body/build.ts'
import type { Palette } from '../render/palette.ts'
import type { FigurePose } from '../rig/figurePose.ts'
import { resolvePose } from '../rig/resolvePose.ts'
import { bakeHold, isReachedInhaling } from './bakeHold.ts'
import type { HeldPose } from './bakeHold.ts'
import { createWalks } from './bakeWalk.ts'
import { createChoreography } from './choreography.ts'
import { createFrames } from './frames.ts'
import type { Keyframe } from './keyframe.ts'
import { createLivePainter } from './livePainter.ts'

export interface LiveFigureOptions {
  readonly build: Build
  readonly palette: Palette
  /** Told true once the canvas shows the figure, false when its context is lost. */
  readonly onDrawn: (isDrawn: boolean) => void
}

/** The poses to go through from where the body is (`routeBetween`). */
type WayFrom = (from: FigurePose) => readonly FigurePose[]

export interface LiveFigure {
  /**
   * Goes to a pose as soon as the way that is being walked has ended, or cuts to it without a `wayFrom` (and where there is no pose yet).
   * Resolves when it sets out, or when another pose was asked for meanwhile.
   */
  readonly show: (next: HeldPose, wayFrom: WayFrom | null) => Promise<void>
  /** Bakes the way to the pose that comes next once the body is where it was to go, so that `show` can set out at once. */
  readonly prepare: (next: HeldPose, wayFrom: WayFrom) => void
  /** How far the breath is in, 0–1; null rests in the pose itself. */
  readonly breathe: (inhaled: number | null) => void
  readonly repaint: (palette: Palette) => void
  /** Whether anybody can see the canvas; nothing is drawn while nobody does. */
  readonly see: (isSeen: boolean) => void
  /** Gives the canvas so many pixels, with the next frame; `height` of stature fills it. */
  readonly resize: (size: FigureSize) => void
}

interface FigureSize {
  readonly width: number
  readonly rows: number
  readonly height: number
}

const HOLD_FRAME = 1000 / 20
const DETAIL = 0.7

/** A live figure on a canvas; null where WebGL2 is missing, slow or broken: show stills there. */
export function createLiveFigure(canvas: OffscreenCanvas, options: LiveFigureOptions): LiveFigure | null {
  const gl = canvas.getContext('webgl2', { antialias: true, alpha: true, failIfMajorPerformanceCaveat: true })
  return gl && runLiveFigure(canvas, gl, options)
}

function runLiveFigure(
  canvas: OffscreenCanvas,
  gl: WebGL2RenderingContext,
  { build, palette: firstPalette, onDrawn }: LiveFigureOptions,
): LiveFigure | null {
  const watch = { onLost: () => tell(false), onRestored: () => frames.request() }
  const painter = createLivePainter(canvas, gl, watch)
  if (!painter) return null
  const frames = createFrames(draw)
  const choreography = createChoreography()
  const baking = { build, detail: DETAIL }
  const walks = createWalks(baking)
  let palette = firstPalette
  let size: FigureSize | null = null
  let held: FigurePose | null = null
  let asked = 0
  /** From when a pose is asked for until the way to it is known. */
  let isGoing = false
  let coming: { readonly next: HeldPose; readonly wayFrom: WayFrom } | null = null
  let isDrawn = false
  let wayEnded: () => void = () => undefined

  function tell(now: boolean): void {
    if (now === isDrawn) return
    isDrawn = now
    onDrawn(now)
  }

  function draw(): void {
    const moment = choreography.at(performance.now() / 1000)
    if (!choreography.isUnderWay()) wayEnded()
    prepareComing()
    const brush = painter?.now()
    if (!moment || !brush) return
    brush.keep(choreography.keyframes())
    fit()
    brush.draw(moment, size?.height ?? 1, palette)
    tell(true)
    if (moment.isUnderWay) frames.request()
    else if (!moment.isStill) frames.request(HOLD_FRAME)
  }

  /** A canvas is empty once it has another size, so it gets it just before it is drawn. */
  function fit(): void {
    if (!size || (canvas.width === size.width && canvas.height === size.rows)) return
    canvas.width = size.width
    canvas.height = size.rows
  }

  async function show(next: HeldPose, wayFrom: WayFrom | null): Promise<void> {
    const mine = ++asked
    const isWanted = (): boolean => mine === asked
    isGoing = true
    coming = null
    wayEnded()
    if (wayFrom && choreography.isUnderWay()) await new Promise<void>((resolve) => (wayEnded = resolve))
    if (!isWanted()) return
    const start = choreography.start()
    const from = held
    if (start && from && wayFrom) await walk(start, next, () => wayFrom(from), isWanted)
    else await cut(next, isWanted)
  }

  async function walk(start: Keyframe, next: HeldPose, via: () => readonly FigurePose[], isWanted: () => boolean) {
    const settled = choreography.settle()
    frames.request()
    const { track, hold, seconds } = await walks.take(start, next, via)
    await settled
    if (!isWanted()) return
    walks.drop()
    choreography.walk(track, hold, performance.now() / 1000, seconds)
    arrive(next.pose)
  }

  function prepare(next: HeldPose, wayFrom: WayFrom): void {
    coming = { next, wayFrom }
    prepareComing()
  }

  function prepareComing(): void {
    const start = choreography.start()
    const from = held
    if (!coming || !start || !from || isGoing || choreography.isUnderWay()) return
    const { next, wayFrom } = coming
    void walks.take(start, next, () => wayFrom(from))
  }

  async function cut(next: HeldPose, isWanted: () => boolean) {
    walks.drop()
    const hold = await bakeHold(resolvePose(next.pose), next, baking, isWanted)
    if (!isWanted()) return
    choreography.cut(hold)
    arrive(next.pose)
  }

  function arrive(pose: FigurePose): void {
    isGoing = false
    held = pose
    frames.request()
  }

  return {
    show,
    prepare,
    breathe: (inhaled) => {
      const isTop = held !== null && isReachedInhaling(held)
      if (choreography.breathe(inhaled === null ? 0 : isTop ? 1 - inhaled : inhaled)) frames.request(HOLD_FRAME)
    },
    repaint: (other) => {
      palette = other
      frames.request()
    },
    see: frames.see,
    resize: (other) => {
      size = other
      frames.request()
    },
  }
}
