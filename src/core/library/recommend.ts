/**
 * Ranks sessions by how well they fit a person's preferences: where it hurts, how much, and how much time they have.
 * With pain of 7 or more, only sessions that are easy enough for an acute back are recommended (clinical reference §0 rule 2).
 */
import { ACUTE_PAIN } from '../safety/painState.ts'
import type { Region } from '../catalogue/catalogue.ts'
import type { SessionKind } from '../script/script.ts'

export interface Preferences {
  readonly regions: readonly Region[]
  /** 0–10; null if not given. */
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
 * Why a session has its rank. In strong pain: `gentle` is easy enough and for a chosen region, `gentle-elsewhere` easy enough for
 * another region, `easier-day` too demanding. Otherwise: `region` covers all chosen regions in the time available,
 * `closest-minutes` covers them in another length, `some-regions` covers some of them, `other-region` none.
 */
export type FitReason =
  'gentle' | 'gentle-elsewhere' | 'region' | 'closest-minutes' | 'some-regions' | 'other-region' | 'easier-day'

export interface Recommendation {
  readonly id: string
  readonly reason: FitReason
}

/** Minutes by which a session may differ from the requested length and still count as a match. */
const LENGTH_TOLERANCE = 2

/** All candidates, best first. The result does not depend on their order. */
export function recommend(candidates: readonly Candidate[], preferences: Preferences): readonly Recommendation[] {
  return [...candidates]
    .sort(
      (one, other) =>
        compareFit(scoreFit(one, preferences), scoreFit(other, preferences)) || (one.id < other.id ? -1 : 1),
    )
    .map((candidate) => ({ id: candidate.id, reason: reasonFor(candidate, preferences) }))
}

/** Criteria in descending priority; smaller is better. */
type FitScore = readonly [easiness: number, uncovered: number, extraMinutes: number, regions: number]

function scoreFit(candidate: Candidate, preferences: Preferences): FitScore {
  return [
    isAcute(preferences) ? effortOf(candidate.kind) : 0,
    preferences.regions.length - countCoveredRegions(candidate, preferences),
    lengthPenalty(candidate, preferences),
    candidate.regions.length,
  ]
}

function compareFit(one: FitScore, other: FitScore): number {
  const [first] = one.map((value, index) => value - (other[index] ?? 0)).filter((difference) => difference !== 0)
  return first ?? 0
}

function reasonFor(candidate: Candidate, preferences: Preferences): FitReason {
  const coveredCount = countCoveredRegions(candidate, preferences)
  if (isAcute(preferences)) {
    if (effortOf(candidate.kind) > 1) return 'easier-day'
    return coveredCount > 0 ? 'gentle' : 'gentle-elsewhere'
  }
  if (coveredCount === 0) return 'other-region'
  if (coveredCount < preferences.regions.length) return 'some-regions'
  return Math.abs(candidate.minutes - preferences.minutes) <= LENGTH_TOLERANCE ? 'region' : 'closest-minutes'
}

const isAcute = (preferences: Preferences) => (preferences.pain ?? 0) >= ACUTE_PAIN

const countCoveredRegions = (candidate: Candidate, preferences: Preferences) =>
  preferences.regions.filter((region) => candidate.regions.includes(region)).length

/** The difference in minutes; a session that is too long counts double. */
function lengthPenalty(candidate: Candidate, preferences: Preferences): number {
  const difference = candidate.minutes - preferences.minutes
  return difference > 0 ? 2 * difference : -difference
}

/** 0: made for strong pain; 1: does not strain the back; 2: anything else. */
function effortOf(kind: SessionKind): 0 | 1 | 2 {
  if (kind === 'acute-relief') return 0
  return kind === 'breath' || kind === 'meditation' ? 1 : 2
}
