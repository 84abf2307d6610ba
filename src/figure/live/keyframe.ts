/** A posture baked for the GPU: the body's mesh, its shadow discs, and what the camera needs to know. */
import { buildMesh, buildPropMesh } from '../body/buildMesh.ts'
import type { Build } from '../body/build.ts'
import { add } from '../math.ts'
import type { Vec3 } from '../math.ts'
import type { Mesh } from '../body/mesh.ts'
import { shadowDiscs } from '../render/floorShadow.ts'
import { frameAround, matUnder, viewOf } from '../render/view.ts'
import type { Frame, Mat } from '../render/view.ts'
import type { Camera, FigurePose, PropShape } from '../rig/figurePose.ts'
import type { Rig } from '../rig/skeleton.ts'

export interface Keyframe {
  readonly rig: Rig
  readonly mesh: Mesh
  readonly props: Mesh
  readonly propShapes: readonly PropShape[]
  /** Four numbers a disc: x, z, radius, darkness. Every keyframe has as many. */
  readonly discs: Float32Array
  readonly mat: Mat
  readonly camera: Camera
  readonly frame: Frame
  readonly focus: FigurePose['focus'] | null
}

export interface Baking {
  readonly build: Build
  readonly detail: number
  /** Width : height of the canvas. */
  readonly aspect: number
}

/** A keyframe of a posture in a pose's scenery; `props` default to the pose's own, where the body is. */
export function bakeKeyframe(
  rig: Rig,
  pose: FigurePose,
  baking: Baking,
  {
    camera = pose.camera,
    breath = 0,
    propShapes = propsAt(pose, rig),
  }: Partial<Pick<Keyframe, 'camera' | 'propShapes'>> & { readonly breath?: number } = {},
): Keyframe {
  const mesh = buildMesh(rig, { build: baking.build, detail: baking.detail, breath })
  const props = buildPropMesh(propShapes, rig)
  const whole = joined(mesh, props)
  const mat = { ...matUnder(whole), z: rig.root[2] - (pose.pelvis.z ?? 0) }
  const frame = frameAround(whole, mat, viewOf(camera), baking.aspect)
  return { rig, mesh, props, propShapes, discs: shadowDiscs(mesh.tubes), mat, camera, frame, focus: pose.focus ?? null }
}

/** A pose's props where the body has been moved to. */
export function propsAt(pose: FigurePose, rig: Rig): readonly PropShape[] {
  const shift: Vec3 = [rig.root[0] - (pose.pelvis.x ?? 0), 0, rig.root[2] - (pose.pelvis.z ?? 0)]
  return (pose.props ?? []).map((prop) => {
    if (prop.kind === 'roll') return { ...prop, from: add(prop.from, shift), to: add(prop.to, shift) }
    if (prop.kind === 'strap')
      return { ...prop, through: prop.through.map((p) => (typeof p === 'string' ? p : add(p, shift))) }
    return { ...prop, at: add(prop.at, shift) }
  })
}

/** Both meshes for measuring: vertices and ranges, no triangles. */
function joined(a: Mesh, b: Mesh): Mesh {
  const vertices = new Float32Array(a.vertices.length + b.vertices.length)
  vertices.set(a.vertices)
  vertices.set(b.vertices, a.vertices.length)
  const moved = b.ranges.map((range) => ({
    ...range,
    from: range.from + a.vertices.length,
    to: range.to + a.vertices.length,
  }))
  return { vertices, indices: a.indices, ranges: [...a.ranges, ...moved], tubes: a.tubes }
}

/** The tallest frame that a session's poses need: one scale for all of them. In stature. */
export function sceneHeight(keyframes: readonly Keyframe[]): number {
  return keyframes.reduce((height, { frame }) => Math.max(height, frame.height), 0)
}
