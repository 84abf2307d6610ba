/** Which poses lie on the way: between families the body goes through the pose where both can be entered. */
import { dot } from '../math.ts'
import type { Family, FigurePose } from '../rig/figurePose.ts'

/** What the way hangs on. */
export type RoutedPose = Pick<FigurePose, 'family' | 'pelvis'>

/** The pose through which a family is entered and left. */
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
 * The ids of the poses between two poses, in order; none within a family or between kneeling and all fours. Who lies on one side and
 * wants to lie on the other rolls over the back.
 */
export function routeBetween(from: RoutedPose, to: RoutedPose): readonly string[] {
  if (from.family === 'side-lying' && to.family === 'side-lying')
    return dot(from.pelvis.front, to.pelvis.front) < 0 ? [HUBS.supine] : []
  return routeBetweenFamilies(from.family, to.family)
}

/** The same where only the families are known. */
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
