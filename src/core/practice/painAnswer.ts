/**
 * What a person said of their pain, and how long it holds. An answer is about the moment in which it was given; written into
 * a practice that begins on another day, or many hours later, it would claim what nobody said.
 */
import type { LocalDate } from '../time.ts'
import { dayOfMoment } from './practiceDay.ts'
import type { Moment } from './practiceLog.ts'
import type { SettingsStore } from '../settingsStore.ts'

export interface PainAnswer {
  /** 0–10. */
  readonly pain: number
  /** When it was said, in milliseconds since the epoch. */
  readonly saidAt: number
  /** The practice day on which it was said. */
  readonly day: LocalDate
}

/** So long an answer holds, in milliseconds: four hours. A back that was stiff at breakfast says little about the afternoon; our choice, no source. */
export const PAIN_ANSWER_LIFETIME = 4 * 3_600_000

/** The answer as it is given at a moment; `dayStart` in minutes after local midnight. */
export function answerPain(pain: number, now: Moment, dayStart: number): PainAnswer {
  return { pain, saidAt: now.at, day: dayOfMoment(now, dayStart) }
}

/** The pain that may still be taken for that of now, 0–10; null where nothing was said, or on another day, or too long ago. */
export function currentPain(answer: PainAnswer | null, now: Moment, dayStart: number): number | null {
  if (answer === null) return null
  const isFresh = now.at - answer.saidAt < PAIN_ANSWER_LIFETIME && answer.day === dayOfMoment(now, dayStart)
  return isFresh ? answer.pain : null
}

/** What was said last, as the device remembers it. */
export interface RememberedPain {
  readonly answer: PainAnswer | null
}

/** Reads what was remembered; anything else counts as nothing said. */
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

/** What was said of the pain last. */
export type RememberedPainStore = SettingsStore<RememberedPain>
