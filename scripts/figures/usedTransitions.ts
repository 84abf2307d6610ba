/** The transitions of the bundled sessions, segment by segment, most used first. */
import { routeBetween } from '../../src/figure/motion/route.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { mirrorPose } from '../../src/figure/rig/mirrorPose.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'

export interface UsedTransition {
  /** "bridge to savasana"; the left side of a pose is "bird-dog left". */
  readonly name: string
  readonly from: FigurePose
  readonly to: FigurePose
  readonly count: number
}

interface RoutePose {
  readonly name: string
  readonly pose: FigurePose
}

/** From pose to pose, including hub poses. */
export function usedTransitions(
  timelines: readonly Timeline[],
  poses: Readonly<Record<string, FigurePose>>,
): readonly UsedTransition[] {
  const used = new Map<string, UsedTransition>()
  for (const timeline of timelines) {
    const held = timeline.chapters.flatMap(({ pose, side }) => routePoseOf(poses, pose, side === 'left'))
    for (const [i, last] of held.slice(1).entries()) {
      const first = held[i]
      if (!first || first.name === last.name) continue
      const hubs = routeBetween(first.pose, last.pose, (id) => poses[id]).map((pose) => ({ name: pose.id, pose }))
      countSegments(used, [first, ...hubs, last])
    }
  }
  return [...used.values()].sort((a, b) => b.count - a.count)
}

function routePoseOf(poses: Readonly<Record<string, FigurePose>>, id: string | null, isLeft: boolean): RoutePose[] {
  const pose = id === null ? undefined : poses[id]
  if (!pose) return []
  return isLeft ? [{ name: `${pose.id} left`, pose: mirrorPose(pose) }] : [{ name: pose.id, pose }]
}

function countSegments(used: Map<string, UsedTransition>, routePoses: readonly RoutePose[]): void {
  for (const [i, to] of routePoses.slice(1).entries()) {
    const from = routePoses[i]
    if (!from || from.name === to.name) continue
    const name = `${from.name} to ${to.name}`
    used.set(name, { name, from: from.pose, to: to.pose, count: (used.get(name)?.count ?? 0) + 1 })
  }
}
