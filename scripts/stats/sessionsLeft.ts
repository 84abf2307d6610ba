/** How many sessions are left for whom: flags alone, in pairs, all together, in each state of pain. */
import { isSuitable, type Demands } from '../../src/core/session/demands.ts'
import type { PainState } from '../../src/core/safety/painState.ts'
import { recommend, type Candidate } from '../../src/core/library/recommend.ts'
import type { Flag, Region } from '../../src/core/catalogue/catalogue.ts'
import { FLAGS } from '../../src/core/catalogue/flags.ts'

export interface Offered {
  readonly candidate: Candidate
  readonly demands: Demands
}

/** Sessions left for one person: those that nothing forbids, and those of them that are put forward for that day. */
export interface Left {
  readonly flags: readonly Flag[]
  readonly pain: PrintedState
  readonly left: number
  readonly recommended: number
}

/** The names under which the command prints the states; other programs read them, so they stay. */
export const PRINTED_STATES = { acute: 'acute', settling: 'moderate', steady: 'mild' } as const satisfies Readonly<
  Record<PainState, string>
>
type PrintedState = (typeof PRINTED_STATES)[PainState]

const PAIN_STATES: readonly PainState[] = ['acute', 'settling', 'steady']

/** A pain that stands for each state, 0–10. */
const pains: Readonly<Record<PainState, number>> = { acute: 8, settling: 5, steady: 2 }
const everywhere: readonly Region[] = ['neck', 'upper', 'mid', 'lower', 'hips']

/**
 * The numbers for no flag, each flag, each pair and all of them. A flag only takes sessions away, so that no combination
 * whatsoever leaves fewer than all flags together.
 */
export function sessionsLeft(offered: readonly Offered[]): readonly Left[] {
  return combinations().flatMap((chosen) => PAIN_STATES.map((pain) => leftFor(offered, chosen, pain)))
}

function leftFor(offered: readonly Offered[], chosen: readonly Flag[], pain: PainState): Left {
  const left = offered.filter(({ demands }) => isSuitable(demands, chosen, pain)).map(({ candidate }) => candidate)
  const ranked = recommend(left, { regions: everywhere, pain: pains[pain], minutes: 10 })
  const recommended = ranked.filter(({ reason }) => reason !== 'easier-day')
  return { flags: chosen, pain: PRINTED_STATES[pain], left: left.length, recommended: recommended.length }
}

function combinations(): readonly (readonly Flag[])[] {
  const pairs = FLAGS.flatMap((one, at) => FLAGS.slice(at + 1).map((other) => [one, other]))
  return [[], ...FLAGS.map((flag) => [flag]), ...pairs, FLAGS]
}
