/**
 * The moving figure of the player. A pose is held as two baked meshes (or seven where the pose itself moves with the breath); the way to
 * the next pose is baked in idle moments and then played. While holding, a frame costs a few uniforms, at most twenty times a second,
 * and none at all when nobody can see it.
 */
import type { Build } from '../body/build.ts'
import { lerp } from '../math.ts'
import { transitionBetween } from '../motion/transition.ts'
import type { Palette } from '../render/palette.ts'
import type { Camera, FigurePose } from '../rig/figurePose.ts'
import { resolvePose } from '../rig/resolvePose.ts'
import type { Rig } from '../rig/skeleton.ts'
import { bakeKeyframe, propsAt, sceneHeight } from './keyframe.ts'
import type { Baking, Keyframe } from './keyframe.ts'
import { createPainter } from './painter.ts'
import type { Painter } from './painter.ts'

export interface LiveFigureOptions {
  readonly build: Build
  readonly palette: Palette
  /** All poses of the session: they share one scale. */
  readonly poses: readonly FigurePose[]
}

export interface ShownPose {
  readonly pose: FigurePose
  /** The pose at the end of the in-breath, where the pose moves with it. */
  readonly breathTo?: FigurePose
  /** Poses to go through (`routeBetween`). */
  readonly via?: readonly FigurePose[]
  /** How long the way takes; 0 cuts. */
  readonly seconds: number
}

export interface LiveFigure {
  /** Goes to a pose; resolves when it is there, or when another pose was asked for meanwhile. */
  readonly show: (next: ShownPose) => Promise<void>
  /** How far the breath is in, 0–1. */
  readonly breathe: (inhaled: number) => void
  readonly repaint: (palette: Palette) => void
  /** Call when the canvas has another size. */
  readonly resize: () => void
  readonly dispose: () => void
}

const HOLD_FRAMES_PER_SECOND = 20
const KEYFRAMES_PER_SECOND = 6
const FLOW_KEYFRAMES = 7
const DETAIL = 0.7

/** A live figure on a canvas; null where WebGL2 is missing or slow: show stills there. */
export function createLiveFigure(canvas: HTMLCanvasElement, options: LiveFigureOptions): LiveFigure | null {
  const gl = canvas.getContext('webgl2', { antialias: true, alpha: true, failIfMajorPerformanceCaveat: true })
  return gl ? runLiveFigure(canvas, gl, options) : null
}

/** The same on a given context. */
export function runLiveFigure(
  canvas: HTMLCanvasElement,
  gl: WebGL2RenderingContext,
  { build, palette: firstPalette, poses }: LiveFigureOptions,
): LiveFigure {
  let palette = firstPalette
  let painter: Painter | null = createPainter(gl)
  let hold: readonly Keyframe[] = []
  let way: readonly Keyframe[] = []
  let wayStart = 0
  let wayDuration = 0
  let arrive: () => void = () => undefined
  let inhaled = 0
  let asked = 0
  let timer: number | null = null
  let isDisposed = false
  const baking = (): Baking => ({ build, detail: DETAIL, aspect: canvas.width / canvas.height })
  let height = heightOf(poses, baking())

  const draw = (): void => {
    timer = null
    if (isDisposed || !painter) return
    const now = performance.now()
    const t = way.length > 0 ? (now - wayStart) / wayDuration : 1
    if (way.length > 0 && t >= 1) {
      for (const keyframe of way) painter.forget(keyframe)
      way = []
      arrive()
    }
    const [track, at] = way.length > 0 ? [way, t] : [hold, inhaled]
    const [a, b, k] = between(track, at)
    if (a && b) painter.draw(a, b, k, height, palette)
    if (way.length > 0) next(0)
  }
  const next = (wait: number): void => {
    if (timer !== null || isDisposed || document.visibilityState === 'hidden') return
    timer = window.setTimeout(() => requestAnimationFrame(draw), wait)
  }
  const onVisible = (): void => next(0)
  const onLost = (event: Event): void => {
    event.preventDefault()
    painter = null
  }
  const onRestored = (): void => {
    painter = createPainter(gl)
    next(0)
  }
  document.addEventListener('visibilitychange', onVisible)
  canvas.addEventListener('webglcontextlost', onLost)
  canvas.addEventListener('webglcontextrestored', onRestored)

  return {
    show: async ({ pose, breathTo, via = [], seconds }) => {
      const mine = ++asked
      arrive()
      const from = hold[0]
      const steps =
        from && seconds > 0 ? await bakeWay(from, [...via, pose], seconds, baking(), () => mine === asked) : null
      const end = steps?.end ?? resolvePose(pose)
      const held = await bakeHold(end, pose, breathTo, baking(), () => mine === asked)
      if (mine !== asked || isDisposed) return
      for (const keyframe of [...hold, ...way]) painter?.forget(keyframe)
      hold = held
      way = steps?.keyframes ?? []
      wayStart = performance.now()
      wayDuration = seconds * 1000 * (via.length + 1)
      next(0)
      if (way.length > 0) await new Promise<void>((resolve) => (arrive = resolve))
    },
    breathe: (k) => {
      inhaled = Math.min(1, Math.max(0, k))
      next(1000 / HOLD_FRAMES_PER_SECOND)
    },
    repaint: (other) => {
      palette = other
      next(0)
    },
    resize: () => {
      height = heightOf(poses, baking())
      next(0)
    },
    dispose: () => {
      isDisposed = true
      arrive()
      document.removeEventListener('visibilitychange', onVisible)
      canvas.removeEventListener('webglcontextlost', onLost)
      canvas.removeEventListener('webglcontextrestored', onRestored)
    },
  }
}

/** The two keyframes at a place of a track, and how far between them. */
function between(
  track: readonly Keyframe[],
  at: number,
): readonly [Keyframe | undefined, Keyframe | undefined, number] {
  const place = Math.min(1, Math.max(0, at)) * (track.length - 1)
  const i = Math.min(Math.floor(place), Math.max(0, track.length - 2))
  return [track[i], track[i + 1] ?? track[i], place - i]
}

function heightOf(poses: readonly FigurePose[], baking: Baking): number {
  const rough = { ...baking, detail: 0.4 }
  return sceneHeight(poses.map((pose) => bakeKeyframe(resolvePose(pose), pose, rough)))
}

async function bakeWay(
  from: Keyframe,
  stations: readonly FigurePose[],
  seconds: number,
  baking: Baking,
  isWanted: () => boolean,
) {
  const keyframes: Keyframe[] = []
  const count = Math.max(4, Math.round(seconds * KEYFRAMES_PER_SECOND))
  let rig: Rig = from.rig
  let camera: Camera = from.camera
  let shapes = from.propShapes
  for (const pose of stations) {
    const { at, end } = transitionBetween(rig, resolvePose(pose))
    for (let i = keyframes.length === 0 ? 0 : 1; i <= count && isWanted(); i++) {
      await idle()
      const t = i / count
      const eased = t * t * (3 - 2 * t)
      const turned = {
        yaw: lerp(camera.yaw, pose.camera.yaw, eased),
        pitch: lerp(camera.pitch, pose.camera.pitch, eased),
      }
      const propShapes = t < 0.5 ? shapes : propsAt(pose, end)
      keyframes.push(bakeKeyframe(i === count ? end : at(t), pose, baking, { camera: turned, propShapes }))
    }
    rig = end
    camera = pose.camera
    shapes = propsAt(pose, end)
  }
  return { keyframes, end: rig }
}

async function bakeHold(
  rig: Rig,
  pose: FigurePose,
  breathTo: FigurePose | undefined,
  baking: Baking,
  isWanted: () => boolean,
): Promise<Keyframe[]> {
  const keyframes: Keyframe[] = []
  const flow = breathTo ? transitionBetween(rig, resolvePose(breathTo)) : null
  const count = flow ? FLOW_KEYFRAMES : 2
  for (let i = 0; i < count && isWanted(); i++) {
    await idle()
    const t = i / (count - 1)
    // the transition eases by itself; undone here, for the pacer already eases
    keyframes.push(
      bakeKeyframe(flow ? flow.at(unease(t)) : rig, pose, baking, { breath: t, propShapes: propsAt(pose, rig) }),
    )
  }
  return keyframes
}

/** The t at which the transition has come so far: the inverse of its easing, by halving. */
function unease(wanted: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 24; i++) {
    const t = (low + high) / 2
    if (t * t * t * (t * (6 * t - 15) + 10) < wanted) low = t
    else high = t
  }
  return (low + high) / 2
}

const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 60 })
    else setTimeout(resolve, 4)
  })
