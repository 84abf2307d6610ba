/**
 * Every message that the author of a script can see, as functions of its parameters: in plain words, first what is wrong,
 * then how to fix it. Messages about JSON in general are in `json/messages.ts`.
 */
import { formatCodePoint, quoted } from '../json/quoted.ts'
import { formatTime, type Seconds } from '../time.ts'
import { MAX_SESSION_SECONDS, SESSION_LIMITS, MIN_SESSION_SECONDS, type NumberLimit } from './limits.ts'

/** `a`, `a or b`, `a, b or c`. */
function joinWithOr(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

const didYouMean = (suggestion: string | null) => (suggestion === null ? '' : ` Did you mean “${suggestion}”?`)

// The kind of document

export const rootNotObject = (found: string) => `Expected an object, got ${found}.`
export const unknownFormat = (format: string) => `Unknown format ${quoted(format)}; a session says “meru-session”.`
export const newerVersion = (version: number) =>
  `This session is written in version ${version} of the format; this Meru reads version 1. A newer Meru may open it.`
export const invalidVersion = (found: unknown) =>
  `“version” must be the whole number 1, got ${typeof found === 'string' ? `the text ${quoted(found)}` : typeof found === 'object' ? 'none' : String(found)}.`

// Values

export const missingKey = (key: string) => `${quoted(key)} is missing.`
export const noVisibleText = (key: string) => `${quoted(key)} has no visible text.`
export const wrongType = (key: string, what: string, found: string) => `${quoted(key)} must be ${what}, got ${found}.`
export const wrongEntryType = (key: string, what: string, found: string) =>
  `An entry of ${quoted(key)} must be ${what}, got ${found}.`
export const notWhole = (key: string) => `${quoted(key)} must be a whole number.`
export const outOfRange = (key: string, limit: Pick<NumberLimit, 'min' | 'max'>) =>
  `${quoted(key)} must be from ${limit.min} to ${limit.max}.`
export const tooPrecise = (key: string) => `${quoted(key)} may have one digit after the point, as in 5.5.`
export const unknownChoice = (value: string, key: string, choices: readonly string[], suggestion: string | null) =>
  `${quoted(value)} is not ${CHOICE_NOUNS[key] ?? `a value of ${quoted(key)}`}.${suggestion === null ? ` Choose ${joinWithOr(choices)}.` : didYouMean(suggestion)}`
const CHOICE_NOUNS: Readonly<Record<string, string>> = {
  step: 'a kind of step',
  kind: 'a kind of session',
  regions: 'a back region',
  positions: 'a position',
  props: 'a prop that Meru knows',
  ambience: 'a background sound',
  side: 'a side',
  suits: 'a flag',
}
export const invalidId = () => '“id” may only have a–z, 0–9, dot, hyphen and underscore, at most 64 characters.'
export const invalidLanguageTag = () => '“lang” must be a language tag such as “en” or “pt-BR”.'
export const idFileNameMismatch = (fileName: string) =>
  `“id” must be the file's name: this file is ${quoted(fileName)}.`
export const tooLong = (key: string, maxLength: number) => `${quoted(key)} is longer than ${maxLength} characters.`
export const emptyList = (key: string) =>
  key === 'steps' ? 'A session needs at least one step.' : `${quoted(key)} needs at least one entry.`
export const notHttps = (key: string) => `${quoted(key)} must begin with “https://”.`

// Texts

export const controlCharacter = (character: string) => `Contains a control character (${formatCodePoint(character)}).`
export const directionControl = (character: string) =>
  `Contains a text-direction control (${formatCodePoint(character)}).`
export const loneSurrogate = () => 'Contains half of a surrogate pair.'
export const tooManyCombiningMarks = () => 'More than 8 combining marks in a row.'
export const markupShownAsText = () => 'Shown as plain text: a script has no markup.'

// Steps

export const missingAmount = (kind: string, units: readonly string[], found?: string) =>
  `A ${quoted(kind)} step needs ${joinWithOr(units.map(quoted))}${found === undefined ? '' : `, not ${quoted(found)}`}.`
export const conflictingAmounts = (second: string, first: string) =>
  `${quoted(second)} cannot stand beside ${quoted(first)}: a step lasts one or the other.`
export const missingLineTime = () => 'A line needs “at” or “after”.'
export const conflictingLineTimes = () => 'A line has “at” or “after”, not both.'
export const cuesNoneNotAllowed = () => '“none” is only for a step in the same pose as the step before.'
export const repeatsTooDeep = () => `Repeats nest at most ${SESSION_LIMITS.repeatDepth} deep.`

// References

export const unknownPose = (id: string, suggestion: string | null) =>
  `There is no pose ${quoted(id)}.${didYouMean(suggestion)}`
export const unknownMeditation = (id: string, isKnown: boolean, suggestion: string | null) =>
  `${isKnown ? `${quoted(id)} is not a meditation.` : `There is no meditation ${quoted(id)}.`}${didYouMean(suggestion)}`
export const unknownPattern = (id: string, isKnown: boolean, suggestion: string | null) =>
  `${isKnown ? `${quoted(id)} is not a breath pattern.` : `There is no breath pattern ${quoted(id)}.`}${didYouMean(suggestion)}`
export const poseWithoutReps = (pose: string) =>
  `${quoted(pose)} is not counted in repetitions; give “seconds” or “breaths”.`

export const missingRoute = (from: string, to: string) =>
  `The catalogue knows no way from ${quoted(from)} to ${quoted(to)}: put a pose between them.`

// Sides

export const missingSides = (pose: string) =>
  `${quoted(pose)} has two sides: give “sides” as both, left, right or either.`
export const unexpectedSides = (pose: string) => `${quoted(pose)} has no sides: leave “sides” out.`
export const unbalancedSides = (pose: string, side: 'left' | 'right', amount: string) =>
  `${quoted(pose)} is held ${amount} on the ${side}, and nowhere as long on the ${side === 'left' ? 'right' : 'left'}.`
export const sideOnOneSidedStep = () => '“side” is only for a step with “sides”: “both”.'

// The whole session

export const tooManySteps = (steps: number) =>
  `${steps > 1e6 ? 'More than a million' : steps} steps; the limit is ${SESSION_LIMITS.steps}.`
export const sessionTooLong = (seconds: Seconds) =>
  `The session lasts ${seconds > 360_000 ? 'more than 100 hours' : formatTime(seconds)}; the limit is ${formatTime(MAX_SESSION_SECONDS)}.`
export const sessionTooShort = (seconds: Seconds) =>
  `The session lasts ${formatTime(seconds)}; the least is ${formatTime(MIN_SESSION_SECONDS)}.`

// Speech that does not fit the time for it; seconds are written as 4.2

const inSeconds = (seconds: Seconds) => `${Math.max(0, seconds).toFixed(1)} s`
export const stepTooShort = (needed: Seconds, available: Seconds) =>
  `The way in and the way out need ${inSeconds(needed)} before anything is held; the step has ${inSeconds(available)}.`
export const textTooLong = (needed: Seconds, available: Seconds) =>
  `The text needs ${inSeconds(needed)}; the step has ${inSeconds(available)}.`
export const noTimeForCues = () => 'These lines leave no room to say what comes next and the way out.'
export const lineOutsideHold = (needed: Seconds, start: Seconds, hold: Seconds) =>
  `The line needs ${inSeconds(needed)} from ${inSeconds(start)} on; the hold lasts ${inSeconds(hold)}.`
export const lineBeforeHold = () => 'The line begins before the hold.'
export const linesOverlap = (first: string, second: string) => `${quoted(second)} begins before ${quoted(first)} ends.`
export const lineOverlapsAnother = () => 'The line begins before another one ends.'

// Warnings

export const unknownKey = (key: string, suggestion: string | null) =>
  `${quoted(key)} is not known here and has no effect.${didYouMean(suggestion)}`
export const keyForOtherStep = (key: string, kind: string, kinds: readonly string[]) =>
  `${quoted(key)} has no effect in a ${quoted(kind)} step; it is for ${joinWithOr(kinds.map(quoted))}.`
export const noEffectWithoutReps = (key: string) => `${quoted(key)} has no effect without “reps”.`
export const duplicateValue = (value: string) => `${quoted(value)} is listed twice.`
