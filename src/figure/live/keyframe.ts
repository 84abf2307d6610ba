/** A posture baked for the GPU: the body's mesh, its shadow discs, and where the camera stands. */
import { buildMesh, buildPropMesh } from '../body/buildMesh.ts'
import type { Build } from '../body/build.ts'
import { joinMeshes } from '../body/mesh.ts'
import type { Mesh } from '../body/mesh.ts'
import { lerp } from '../math.ts'
import { shadowDiscs } from '../render/floorShadow.ts'
import { STILL_ASPECT } from '../render/stillSize.ts'
import { frameAround, matUnder, viewOf } from '../render/view.ts'
import type { ViewFrame, Mat } from '../render/view.ts'
import type { Camera, FigurePose, PropShape } from '../rig/figurePose.ts'
import type { Rig } from '../rig/skeleton.ts'
import { propsAt } from './propsAt.ts'

/** What the camera sees: its direction, the still's frame round the body, and the mat. */
export interface Framing {
  readonly camera: Camera
  readonly frame: ViewFrame
  readonly mat: Mat
}

export interface Keyframe extends Framing {
  readonly rig: Rig
  readonly mesh: Mesh
  readonly props: Mesh
  /** One and the same array where nothing of it changes from keyframe to keyframe. */
  readonly propShapes: readonly PropShape[]
  /** Four numbers a disc: x, z, radius, darkness. Every keyframe has as many. */
  readonly discs: Float32Array
  readonly focus: FigurePose['focus'] | null
}

export interface Baking {
  readonly build: Build
  /** How fine the mesh is; 1 is that of the stills. */
  readonly detail: number
}

export interface Scenery {
  /** The pose's own, round the body, unless given. */
  readonly framing?: Framing
  /** The pose's own, where the body is, unless given. */
  readonly propShapes?: readonly PropShape[]
  /** How far the breath is in, 0–1. */
  readonly breath?: number
  readonly focus?: FigurePose['focus'] | null
}

/** A keyframe of a posture on its way to a pose or in it. */
export function bakeKeyframe(rig: Rig, pose: FigurePose, { build, detail }: Baking, scenery: Scenery = {}): Keyframe {
  const { propShapes = propsAt(pose, rig), breath = 0, focus = pose.focus ?? null } = scenery
  const mesh = buildMesh(rig, { build, detail, breath })
  const props = buildPropMesh(propShapes, rig)
  const framing = scenery.framing ?? framingOf(rig, pose, joinMeshes(mesh, props))
  return { ...framing, rig, mesh, props, propShapes, discs: shadowDiscs(mesh.tubes), focus }
}

function framingOf(rig: Rig, { camera, pelvis }: FigurePose, whole: Mesh): Framing {
  const mat = { ...matUnder(whole), z: rig.root[2] - (pelvis.z ?? 0) }
  return { camera, mat, frame: frameAround(whole, mat, viewOf(camera), STILL_ASPECT) }
}

/** The framing t of the way from one to another. */
export function mixFramings(a: Framing, b: Framing, t: number): Framing {
  const between = <K extends string>(keys: readonly K[], from: Readonly<Record<K, number>>, to: typeof from) =>
    Object.fromEntries(keys.map((key) => [key, lerp(from[key], to[key], t)])) as Record<K, number>
  return {
    camera: between(['yaw', 'pitch'], a.camera, b.camera),
    frame: between(['x', 'y', 'height'], a.frame, b.frame),
    mat: between(['x', 'z', 'halfLength', 'halfWidth'], a.mat, b.mat),
  }
}
