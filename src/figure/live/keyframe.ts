/** A posture baked for the GPU: the mesh of the body, its shadow discs, and the camera. */
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

/** The camera direction, the frame around the body (as in the still), and the mat. */
export interface Framing {
  readonly camera: Camera
  readonly frame: ViewFrame
  readonly mat: Mat
}

export interface Keyframe extends Framing {
  readonly rig: Rig
  readonly mesh: Mesh
  readonly props: Mesh
  /** Keyframes with the same props in the same place share one array. */
  readonly propShapes: readonly PropShape[]
  /** Four numbers per disc: x, z, radius, darkness. Every keyframe has the same number of discs. */
  readonly discs: Float32Array
  readonly focus: FigurePose['focus'] | null
}

export interface BakeOptions {
  readonly build: Build
  /** Level of detail of the mesh; 1 is full. */
  readonly detail: number
}

export interface KeyframeOptions {
  /** Defaults to the framing of the pose. */
  readonly framing?: Framing
  /** Defaults to the props of the pose, moved with the body. */
  readonly propShapes?: readonly PropShape[]
  /** Lung fullness, 0–1. */
  readonly breath?: number
  readonly focus?: FigurePose['focus'] | null
}

/** A keyframe of a posture, either the pose itself or one on the transition to it. */
export function bakeKeyframe(
  rig: Rig,
  pose: FigurePose,
  { build, detail }: BakeOptions,
  overrides: KeyframeOptions = {},
): Keyframe {
  const { propShapes = propsAt(pose, rig), breath = 0, focus = pose.focus ?? null } = overrides
  const mesh = buildMesh(rig, { build, detail, breath })
  const props = buildPropMesh(propShapes, rig)
  const framing = overrides.framing ?? framingOf(rig, pose, joinMeshes(mesh, props))
  return { ...framing, rig, mesh, props, propShapes, discs: shadowDiscs(mesh.tubes), focus }
}

function framingOf(rig: Rig, { camera, pelvis }: FigurePose, mesh: Mesh): Framing {
  const mat = { ...matUnder(mesh), z: rig.root[2] - (pelvis.z ?? 0) }
  return { camera, mat, frame: frameAround(mesh, mat, viewOf(camera), STILL_ASPECT) }
}

/** The framing between two others, at t from 0 to 1. */
export function mixFramings(a: Framing, b: Framing, t: number): Framing {
  const lerpFields = <K extends string>(keys: readonly K[], from: Readonly<Record<K, number>>, to: typeof from) =>
    Object.fromEntries(keys.map((key) => [key, lerp(from[key], to[key], t)])) as Record<K, number>
  return {
    camera: lerpFields(['yaw', 'pitch'], a.camera, b.camera),
    frame: lerpFields(['x', 'y', 'height'], a.frame, b.frame),
    mat: lerpFields(['x', 'z', 'halfLength', 'halfWidth'], a.mat, b.mat),
  }
}
