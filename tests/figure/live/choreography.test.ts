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
const transition = [exhaled, halfway, nextExhaled]
const next = [nextExhaled, nextInhaled]

/** Advances at twenty frames a second; returns the last moment. */
function advance(choreography: ReturnType<typeof createChoreography>, from: number, to: number) {
  for (let now = from; now < to; now += 0.05) choreography.at(now)
  return choreography.at(to)
}

function holding() {
  const choreography = createChoreography()
  choreography.cut([exhaled, inhaled])
  return choreography
}

/** "halfway 0.5 nextExhaled": the two keyframes and the blend between them. */
const describeMoment = (moment: FigureMoment | null) =>
  moment && `${names.get(moment.from)} ${Number(moment.t.toFixed(3))} ${names.get(moment.to)}`

const inUse = (choreography: ReturnType<typeof createChoreography>) =>
  [...choreography.keyframes()].map((keyframe) => names.get(keyframe))

describe('a held pose', () => {
  it('shows nothing before there is a pose', () => {
    expect(createChoreography().at(0)).toBeNull()
  })

  it('follows the breath, and is idle once it has caught up', () => {
    const choreography = holding()
    choreography.breathe(0.4)
    const moment = advance(choreography, 0, 1)
    expect(describeMoment(moment)).toBe('exhaled 0.4 inhaled')
    expect(moment?.isIdle).toBe(true)
  })

  it('reports a change only when the breath has changed', () => {
    const choreography = holding()
    expect([0.4, 0.4, 0.5, 2, 3].map((k) => choreography.breathe(k))).toEqual([true, false, true, true, false])
  })

  it('never jumps, even after a long pause between frames', () => {
    const choreography = holding()
    choreography.at(0)
    choreography.breathe(1)
    expect(choreography.at(60)?.t).toBeCloseTo(0.1, 6)
  })
})

describe('the transition to the next pose', () => {
  it('starts in the pose itself: the body breathes back to it first', async () => {
    const choreography = holding()
    choreography.breathe(0.5)
    advance(choreography, 0, 1)
    let isSettled = false
    const settled = choreography.settle().then(() => (isSettled = true))
    advance(choreography, 1, 1.3)
    await Promise.resolve()
    expect(isSettled).toBe(false)
    expect(advance(choreography, 1.3, 2)?.t).toBe(0)
    await settled
    expect(isSettled).toBe(true)
  })

  it('follows the clock and ends in the hold, which picks the breath up again', () => {
    const choreography = holding()
    choreography.play(transition, next, 10, 2)
    choreography.breathe(1)
    expect(describeMoment(choreography.at(10.5))).toBe('exhaled 0.5 halfway')
    expect(describeMoment(choreography.at(11.5))).toBe('halfway 0.5 nextExhaled')
    const arrived = choreography.at(12)
    expect(describeMoment(arrived)).toMatch(/^nextExhaled .* nextInhaled$/)
    expect(arrived?.isIdle).toBe(false)
    expect(describeMoment(advance(choreography, 12, 13.2))).toBe('nextExhaled 1 nextInhaled')
  })

  it('is over if the page was hidden meanwhile', () => {
    const choreography = holding()
    choreography.play(transition, next, 10, 2)
    expect(choreography.at(300)?.isMoving).toBe(false)
    expect(choreography.isMoving()).toBe(false)
  })

  it('uses its own keyframes while it plays, then only those of the hold', () => {
    const choreography = holding()
    choreography.play(transition, next, 10, 2)
    expect(inUse(choreography)).toEqual(['exhaled', 'halfway', 'nextExhaled', 'nextInhaled'])
    choreography.at(12)
    expect(inUse(choreography)).toEqual(['nextExhaled', 'nextInhaled'])
  })
})
