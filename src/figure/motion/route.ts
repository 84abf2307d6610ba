/** Which poses lie on the way: between families the body goes through the pose where both can be entered. */
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
 * The poses between two poses, in order; none within a family or between kneeling and all fours. Who is at a hub already does not go
 * there first. Who lies on one side and wants to lie on the other rolls over the back.
 */
export function routeBetween(
  from: FigurePose,
  to: FigurePose,
  poseOf: (id: string) => FigurePose | undefined,
): readonly FigurePose[] {
  const isRolling = from.family === 'side-lying' && to.family === 'side-lying' && areOpposite(from, to)
  const ids = isRolling ? [HUBS.supine] : routeBetweenFamilies(from.family, to.family)
  return ids.filter((id) => id !== from.id && id !== to.id).flatMap((id) => sideLike([from, to], poseOf(id)) ?? [])
}

/** The hub on the side on which an end of the way lies. */
function sideLike(ends: readonly FigurePose[], hub: FigurePose | undefined): FigurePose | undefined {
  const isOther = ends.some((end) => end.family === hub?.family && areOpposite(end, hub))
  return hub && isOther ? mirrorPose(hub) : hub
}

const areOpposite = (a: FigurePose, b: FigurePose): boolean =>
  a.family === 'side-lying' && dot(a.pelvis.front, b.pelvis.front) < 0

/** The ids of the hubs between two families, their own included. */
export function routeBetweenFamilies(from: Family, to: Family): readonly string[] {
  const isNear = from === to || [from, to].every((family) => family === 'kneeling' || family === 'all-fours')
  if (isNear) return []
  return shortestWay([[from]], to).map((family) => HUBS[family])
}

function shortestWay(ways: readonly (readonly Family[])[], to: Family): readonly Family[] {
  const [way, ...rest] = ways
  const last = way?.at(-1)
  if (!way || !last) return []
  if (last === to) return way
  const onwards = NEIGHBOURS[last].filter((family) => !way.includes(family)).map((family) => [...way, family])
  return shortestWay([...rest, ...onwards], to)
}
