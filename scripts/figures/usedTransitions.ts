/** The transitions that the bundled sessions make, leg by leg, the most used first. */
import { routeBetween } from '../../src/figure/motion/route.ts'
import type { FigurePose } from '../../src/figure/rig/figurePose.ts'
import { mirrorPose } from '../../src/figure/rig/mirrorPose.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'

export interface UsedTransition {
  /** "bridge to savasana"; a pose on its left side is called "bird-dog left". */
  readonly name: string
  readonly from: FigurePose
  readonly to: FigurePose
  readonly count: number
}

interface Station {
  readonly name: string
  readonly pose: FigurePose
}

/** From station to station, hub poses included. */
export function usedTransitions(
  timelines: readonly Timeline[],
  poses: Readonly<Record<string, FigurePose>>,
): readonly UsedTransition[] {
  const used = new Map<string, UsedTransition>()
  for (const timeline of timelines) {
    const shown = timeline.chapters.flatMap(({ pose, side }) => stationOf(poses, pose, side === 'left'))
    for (const [i, last] of shown.slice(1).entries()) {
      const first = shown[i]
      if (!first || first.name === last.name) continue
      const via = routeBetween(first.pose, last.pose, (id) => poses[id]).map((pose) => ({ name: pose.id, pose }))
      countLegs(used, [first, ...via, last])
    }
  }
  return [...used.values()].sort((a, b) => b.count - a.count)
}

function stationOf(poses: Readonly<Record<string, FigurePose>>, id: string | null, isLeft: boolean): Station[] {
  const pose = id === null ? undefined : poses[id]
  if (!pose) return []
  return isLeft ? [{ name: `${pose.id} left`, pose: mirrorPose(pose) }] : [{ name: pose.id, pose }]
}

function countLegs(used: Map<string, UsedTransition>, stations: readonly Station[]): void {
  for (const [i, to] of stations.slice(1).entries()) {
    const from = stations[i]
    if (!from || from.name === to.name) continue
    const name = `${from.name} to ${to.name}`
    used.set(name, { name, from: from.pose, to: to.pose, count: (used.get(name)?.count ?? 0) + 1 })
  }
}
