/** How many sessions are left for whom: flags alone, in pairs, all together, in each state of pain. */
import { isSuitable, type Demands } from '../../src/core/safety/demands.ts'
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
  readonly pain: PainState
  readonly left: number
  readonly recommended: number
}

export const painStates: readonly PainState[] = ['acute', 'moderate', 'mild']

/** A pain that stands for each state, 0–10. */
const pains: Readonly<Record<PainState, number>> = { acute: 8, moderate: 5, mild: 2 }
const everywhere: readonly Region[] = ['neck', 'upper', 'mid', 'lower', 'hips']

/**
 * The numbers for no flag, each flag, each pair and all of them. A flag only takes sessions away, so that no combination
 * whatsoever leaves fewer than all flags together.
 */
export function sessionsLeft(offered: readonly Offered[]): readonly Left[] {
  return combinations().flatMap((chosen) => painStates.map((pain) => leftFor(offered, chosen, pain)))
}

function leftFor(offered: readonly Offered[], chosen: readonly Flag[], pain: PainState): Left {
  const left = offered.filter(({ demands }) => isSuitable(demands, chosen, pain)).map(({ candidate }) => candidate)
  const ranked = recommend(left, { regions: everywhere, pain: pains[pain], minutes: 10 })
  const recommended = ranked.filter(({ reason }) => reason !== 'easier-day')
  return { flags: chosen, pain, left: left.length, recommended: recommended.length }
}

function combinations(): readonly (readonly Flag[])[] {
  const pairs = FLAGS.flatMap((one, at) => FLAGS.slice(at + 1).map((other) => [one, other]))
  return [[], ...FLAGS.map((flag) => [flag]), ...pairs, FLAGS]
}
