import { describe, expect, it } from 'vitest'
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { lowestPoint } from '../../../src/figure/body/mesh.ts'
import { bakeRoute } from '../../../src/figure/live/bakeRoute.ts'
import { bakeKeyframe } from '../../../src/figure/live/keyframe.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { bundledTimelines } from '../../../scripts/figures/bundledTimelines.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'
import { usedTransitions } from '../../../scripts/figures/usedTransitions.ts'

const used = usedTransitions(bundledTimelines(), readSolved(process.cwd()))
const bakeOptions = { build: BODY_BUILDS.slender, detail: 0.5 }

describe('the twenty transitions that the bundled sessions use most', () => {
  it('are twenty', () => {
    expect(used.length).toBeGreaterThanOrEqual(20)
  })

  it.each(used.slice(0, 20).map(({ name, from, to }) => [name, from, to] as const))(
    '%s: the skin goes no deeper than half a per cent under the floor',
    async (_, from, to) => {
      const start = bakeKeyframe(resolvePose(from), from, bakeOptions)
      const keyframes = await bakeRoute(start, [{ pose: to, seconds: 1.5 }], bakeOptions, () => true)
      expect(Math.min(...keyframes.map(({ mesh }) => lowestPoint(mesh)))).toBeGreaterThan(-0.005)
    },
  )
})
