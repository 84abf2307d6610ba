/**
 * Which sessions fit what a person told: where it hurts, how much, and how many minutes there are.
 * With pain of 7 or more only what is easy enough for an acute back is put forward (clinical reference §0 rule 2).
 */
import { ACUTE_PAIN } from '../safety/painState.ts'
import type { Region } from '../catalogue/catalogue.ts'
import type { SessionKind } from '../script/script.ts'

export interface Preferences {
  readonly regions: readonly Region[]
  /** 0–10; null while it was not said. */
  readonly pain: number | null
  readonly minutes: number
}

export interface Candidate {
  readonly id: string
  readonly regions: readonly Region[]
  readonly kind: SessionKind
  readonly minutes: number
}

/**
 * Why a session stands where it stands: `gentle` and `gentle-elsewhere` are easy enough for strong pain, for the region
 * and for another one; `region` covers all that was chosen in the minutes there are; `closest-minutes` covers it in
 * another length; `some-regions` covers a part; `other-region` none; `easier-day` asks too much of a back in strong pain.
 */
export type FitReason =
  'gentle' | 'gentle-elsewhere' | 'region' | 'closest-minutes' | 'some-regions' | 'other-region' | 'easier-day'

export interface Recommendation {
  readonly id: string
  readonly reason: FitReason
}

/** A session up to this many minutes longer or shorter still counts as the length that was asked for. */
const LENGTH_TOLERANCE = 2

/** All candidates, the best first. The order does not depend on the order of the candidates. */
export function recommend(candidates: readonly Candidate[], wish: Preferences): readonly Recommendation[] {
  return [...candidates]
    .sort((one, other) => compareFit(fit(one, wish), fit(other, wish)) || (one.id < other.id ? -1 : 1))
    .map((candidate) => ({ id: candidate.id, reason: reasonFor(candidate, wish) }))
}

/** Parts of a fit in the order in which they decide; the smaller number fits better. */
type Fit = readonly [easiness: number, uncovered: number, extraMinutes: number, regions: number]

function fit(candidate: Candidate, wish: Preferences): Fit {
  return [
    isAcute(wish) ? effort(candidate.kind) : 0,
    wish.regions.length - covered(candidate, wish),
    lengthDifference(candidate, wish),
    candidate.regions.length,
  ]
}

function compareFit(one: Fit, other: Fit): number {
  const [first] = one.map((part, index) => part - (other[index] ?? 0)).filter((difference) => difference !== 0)
  return first ?? 0
}

function reasonFor(candidate: Candidate, wish: Preferences): FitReason {
  const share = covered(candidate, wish)
  if (isAcute(wish)) {
    if (effort(candidate.kind) > 1) return 'easier-day'
    return share > 0 ? 'gentle' : 'gentle-elsewhere'
  }
  if (share === 0) return 'other-region'
  if (share < wish.regions.length) return 'some-regions'
  return Math.abs(candidate.minutes - wish.minutes) <= LENGTH_TOLERANCE ? 'region' : 'closest-minutes'
}

const isAcute = (wish: Preferences) => (wish.pain ?? 0) >= ACUTE_PAIN

const covered = (candidate: Candidate, wish: Preferences) =>
  wish.regions.filter((region) => candidate.regions.includes(region)).length

/** A session that is too long is twice as far off as one that is too short. */
function lengthDifference(candidate: Candidate, wish: Preferences): number {
  const difference = candidate.minutes - wish.minutes
  return difference > 0 ? 2 * difference : -difference
}

/** 0: made for strong pain; 1: asks nothing of the back; 2: anything else. */
function effort(kind: SessionKind): 0 | 1 | 2 {
  if (kind === 'acute-relief') return 0
  return kind === 'breath' || kind === 'meditation' ? 1 : 2
}
