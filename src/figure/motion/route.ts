/** The hub poses between two poses: from family to family the body passes through the hub of each. */
import { dot } from '../math.ts'
import type { Family, FigurePose } from '../rig/figurePose.ts'
import { mirrorPose } from '../rig/mirrorPose.ts'

/**
 * The pose through which a family is entered and left.
 *
 * @internal
 */
export const HUBS: Readonly<Record<Family, string>> = {
  standing: 'mountain',
  chair: 'chair-mountain',
  seated: 'easy-seat',
  kneeling: 'childs-pose',
  'all-fours': 'tabletop',
  prone: 'prone-rest',
  supine: 'constructive-rest',
  'side-lying': 'side-lying-rest',
}

const NEIGHBOURS: Readonly<Record<Family, readonly Family[]>> = {
  standing: ['chair', 'all-fours'],
  chair: ['standing'],
  seated: ['all-fours', 'supine'],
  kneeling: ['all-fours'],
  'all-fours': ['kneeling', 'prone', 'seated', 'standing'],
  prone: ['all-fours'],
  supine: ['side-lying', 'seated'],
  'side-lying': ['supine'],
}

/**
 * The hub poses between two poses, in order; none within a family or between kneeling and all fours. A hub where the body already is
 * is left out. From lying on one side to lying on the other, the body rolls over the back.
 */
export function routeBetween(
  from: FigurePose,
  to: FigurePose,
  poseOf: (id: string) => FigurePose | undefined,
): readonly FigurePose[] {
  const isRolling = from.family === 'side-lying' && to.family === 'side-lying' && areOpposite(from, to)
  const ids = isRolling ? [HUBS.supine] : routeBetweenFamilies(from.family, to.family)
  return ids.filter((id) => id !== from.id && id !== to.id).flatMap((id) => onSameSide([from, to], poseOf(id)) ?? [])
}

/** The hub, mirrored if the start or end pose lies on the other side. */
function onSameSide(ends: readonly FigurePose[], hub: FigurePose | undefined): FigurePose | undefined {
  const isOther = ends.some((end) => end.family === hub?.family && areOpposite(end, hub))
  return hub && isOther ? mirrorPose(hub) : hub
}

const areOpposite = (a: FigurePose, b: FigurePose): boolean =>
  a.family === 'side-lying' && dot(a.pelvis.front, b.pelvis.front) < 0

/** The ids of the hubs between two families, including their own; found breadth first. */
export function routeBetweenFamilies(from: Family, to: Family): readonly string[] {
  const isDirect = from === to || [from, to].every((family) => family === 'kneeling' || family === 'all-fours')
  if (isDirect) return []
  return shortestPath([[from]], to).map((family) => HUBS[family])
}

function shortestPath(paths: readonly (readonly Family[])[], to: Family): readonly Family[] {
  const [path, ...rest] = paths
  const last = path?.at(-1)
  if (!path || !last) return []
  if (last === to) return path
  const extensions = NEIGHBOURS[last].filter((family) => !path.includes(family)).map((family) => [...path, family])
  return shortestPath([...rest, ...extensions], to)
}
