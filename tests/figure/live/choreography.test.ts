import { describe, expect, it } from 'vitest'
import { BODY_BUILDS } from '../../../src/figure/body/build.ts'
import { createChoreography } from '../../../src/figure/live/choreography.ts'
import type { FigureMoment } from '../../../src/figure/live/choreography.ts'
import { bakeKeyframe } from '../../../src/figure/live/keyframe.ts'
import { resolvePose } from '../../../src/figure/rig/resolvePose.ts'
import { readSolved } from '../../../scripts/figures/solvedPoses.ts'

const { bridge } = readSolved(process.cwd())
if (!bridge) throw new Error('The bridge is not drawn')
const rig = resolvePose(bridge)
const aKeyframe = () => bakeKeyframe(rig, bridge, { build: BODY_BUILDS.slender, detail: 0.3 })
const [exhaled, inhaled, halfway] = [aKeyframe(), aKeyframe(), aKeyframe()]
const [nextExhaled, nextInhaled] = [aKeyframe(), aKeyframe()]
const names = new Map(
  Object.entries({ exhaled, inhaled, halfway, nextExhaled, nextInhaled }).map(([name, keyframe]) => [keyframe, name]),
)
const way = [exhaled, halfway, nextExhaled]
const next = [nextExhaled, nextInhaled]

/** Frames twenty times a second up to a time; what is seen in the last. */
function watched(choreography: ReturnType<typeof createChoreography>, from: number, to: number) {
  for (let now = from; now < to; now += 0.05) choreography.at(now)
  return choreography.at(to)
}

function holding() {
  const choreography = createChoreography()
  choreography.cut([exhaled, inhaled])
  return choreography
}

/** "halfway 0.5 nextExhaled": between which two keyframes, and where. */
const told = (moment: FigureMoment | null) =>
  moment && `${names.get(moment.from)} ${Number(moment.t.toFixed(3))} ${names.get(moment.to)}`

const needed = (choreography: ReturnType<typeof createChoreography>) =>
  [...choreography.keyframes()].map((keyframe) => names.get(keyframe))

describe('a held pose', () => {
  it('shows nothing before there is one', () => {
    expect(createChoreography().at(0)).toBeNull()
  })

  it('follows the breath, and is still when it has come there', () => {
    const choreography = holding()
    choreography.breathe(0.4)
    const moment = watched(choreography, 0, 1)
    expect(told(moment)).toBe('exhaled 0.4 inhaled')
    expect(moment?.isStill).toBe(true)
  })

  it('has no news of a breath that stands', () => {
    const choreography = holding()
    expect([0.4, 0.4, 0.5, 2, 3].map((k) => choreography.breathe(k))).toEqual([true, false, true, true, false])
  })

  it('never jumps, even where nobody looked for long', () => {
    const choreography = holding()
    choreography.at(0)
    choreography.breathe(1)
    expect(choreography.at(60)?.t).toBeCloseTo(0.1, 6)
  })
})

describe('the way to the next pose', () => {
  it('begins in the pose itself: the breath goes out first', async () => {
    const choreography = holding()
    choreography.breathe(0.5)
    watched(choreography, 0, 1)
    let isSettled = false
    const settled = choreography.settle().then(() => (isSettled = true))
    watched(choreography, 1, 1.3)
    await Promise.resolve()
    expect(isSettled).toBe(false)
    expect(watched(choreography, 1.3, 2)?.t).toBe(0)
    await settled
    expect(isSettled).toBe(true)
  })

  it('is walked by the clock and ends in the hold, which finds into the breath again', () => {
    const choreography = holding()
    choreography.walk(way, next, 10, 2)
    choreography.breathe(1)
    expect(told(choreography.at(10.5))).toBe('exhaled 0.5 halfway')
    expect(told(choreography.at(11.5))).toBe('halfway 0.5 nextExhaled')
    const arrived = choreography.at(12)
    expect(told(arrived)).toMatch(/^nextExhaled .* nextInhaled$/)
    expect(arrived?.isStill).toBe(false)
    expect(told(watched(choreography, 12, 13.2))).toBe('nextExhaled 1 nextInhaled')
  })

  it('is over where the page was hidden meanwhile', () => {
    const choreography = holding()
    choreography.walk(way, next, 10, 2)
    expect(choreography.at(300)?.isUnderWay).toBe(false)
    expect(choreography.isUnderWay()).toBe(false)
  })

  it('needs its own keyframes until it is walked, then only those of the hold', () => {
    const choreography = holding()
    choreography.walk(way, next, 10, 2)
    expect(needed(choreography)).toEqual(['exhaled', 'halfway', 'nextExhaled', 'nextInhaled'])
    choreography.at(12)
    expect(needed(choreography)).toEqual(['nextExhaled', 'nextInhaled'])
  })
})
