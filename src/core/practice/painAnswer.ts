/**
 * A person's answer about their pain, and how long it is valid. It describes the moment at which it was given; recorded with a
 * practice on another day, or many hours later, it would be wrong.
 */
import type { LocalDate } from '../time.ts'
import { dayOfMoment } from './practiceDay.ts'
import type { Moment } from './practiceLog.ts'
import type { SettingsStore } from '../settingsStore.ts'

export interface PainAnswer {
  /** 0–10. */
  readonly pain: number
  /** When it was given, in milliseconds since the epoch. */
  readonly saidAt: number
  /** The practice day on which it was given. */
  readonly day: LocalDate
}

/** How long an answer is valid, in milliseconds: four hours. Stiffness at breakfast says little about the afternoon; our choice, no source. */
export const PAIN_ANSWER_LIFETIME = 4 * 3_600_000

/** Creates an answer given at a moment; `dayStart` in minutes after local midnight. */
export function createPainAnswer(pain: number, now: Moment, dayStart: number): PainAnswer {
  return { pain, saidAt: now.at, day: dayOfMoment(now, dayStart) }
}

/** The pain, 0–10, if the answer is still valid; null if there is none, or it is from another day or too old. */
export function currentPain(answer: PainAnswer | null, now: Moment, dayStart: number): number | null {
  if (answer === null) return null
  const isFresh = now.at - answer.saidAt < PAIN_ANSWER_LIFETIME && answer.day === dayOfMoment(now, dayStart)
  return isFresh ? answer.pain : null
}

/** The latest answer, as stored on the device. */
export interface RememberedPain {
  readonly answer: PainAnswer | null
}

/** Parses the stored answer; anything invalid counts as no answer. */
export function readRememberedPain(stored: unknown): RememberedPain {
  return { answer: readAnswer(fieldsOf(stored)['answer']) }
}

function readAnswer(stored: unknown): PainAnswer | null {
  const { pain, saidAt, day } = fieldsOf(stored)
  if (typeof pain !== 'number' || !Number.isInteger(pain) || pain < 0 || pain > 10) return null
  if (typeof saidAt !== 'number' || !Number.isFinite(saidAt) || typeof day !== 'string') return null
  return { pain, saidAt, day }
}

const fieldsOf = (stored: unknown) =>
  typeof stored === 'object' && stored !== null ? (stored as Readonly<Record<string, unknown>>) : {}

/** The store of the latest answer. */
export type RememberedPainStore = SettingsStore<RememberedPain>
