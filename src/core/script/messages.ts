/**
 * Every sentence that an author of a script can meet, as functions of what they need to say. Plain words, what is wrong
 * first, then what would be right. What can be wrong with any JSON text has its sentences in `json/messages.ts`.
 */
import { formatCodePoint, quoted } from '../json/quoted.ts'
import { formatTime, type Seconds } from '../time.ts'
import { LONGEST_SESSION, SESSION_LIMITS, SHORTEST_SESSION, type NumberLimit } from './limits.ts'

/** `a`, `a or b`, `a, b or c`. */
function oneOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
}

const didYouMean = (near: string | null) => (near === null ? '' : ` Did you mean “${near}”?`)

// What the document says it is

export const rootMustBeObject = (found: string) => `Expected an object, got ${found}.`
export const unknownFormat = (format: string) => `Unknown format ${quoted(format)}; a session says “meru-session”.`
export const newerVersion = (version: number) =>
  `This session is written in version ${version} of the format; this Meru reads version 1. A newer Meru may open it.`
export const versionMustBeWhole = (found: unknown) =>
  `“version” must be the whole number 1, got ${typeof found === 'string' ? `the text ${quoted(found)}` : typeof found === 'object' ? 'none' : String(found)}.`

// Values

export const isMissing = (key: string) => `${quoted(key)} is missing.`
export const hasNoVisibleText = (key: string) => `${quoted(key)} has no visible text.`
export const mustBe = (key: string, what: string, found: string) => `${quoted(key)} must be ${what}, got ${found}.`
export const entryMustBe = (key: string, what: string, found: string) =>
  `An entry of ${quoted(key)} must be ${what}, got ${found}.`
export const mustBeWhole = (key: string) => `${quoted(key)} must be a whole number.`
export const mustBeWithin = (key: string, limit: Pick<NumberLimit, 'lowest' | 'highest'>) =>
  `${quoted(key)} must be from ${limit.lowest} to ${limit.highest}.`
export const mustBeTenths = (key: string) => `${quoted(key)} may have one digit after the point, as in 5.5.`
export const isNoChoice = (value: string, key: string, choices: readonly string[], near: string | null) =>
  `${quoted(value)} is not ${choiceNouns[key] ?? `a value of ${quoted(key)}`}.${near === null ? ` Choose ${oneOf(choices)}.` : didYouMean(near)}`
const choiceNouns: Readonly<Record<string, string>> = {
  step: 'a kind of step',
  kind: 'a kind of session',
  regions: 'a back region',
  positions: 'a position',
  props: 'a prop that Meru knows',
  ambience: 'a background sound',
  side: 'a side',
  suits: 'a flag',
}
export const idPattern = () => '“id” may only have a–z, 0–9, dot, hyphen and underscore, at most 64 characters.'
export const langPattern = () => '“lang” must be a language tag such as “en” or “pt-BR”.'
export const idUnlikeFileName = (fileName: string) => `“id” must be the file's name: this file is ${quoted(fileName)}.`
export const isLongerThan = (key: string, most: number) => `${quoted(key)} is longer than ${most} characters.`
export const needsOneEntry = (key: string) =>
  key === 'steps' ? 'A session needs at least one step.' : `${quoted(key)} needs at least one entry.`
export const onlyHttps = (key: string) => `${quoted(key)} must begin with “https://”.`

// Texts

export const hasControl = (character: string) => `Contains a control character (${formatCodePoint(character)}).`
export const hasDirectionControl = (character: string) =>
  `Contains a text-direction control (${formatCodePoint(character)}).`
export const hasHalfSurrogate = () => 'Contains half of a surrogate pair.'
export const hasTooManyMarks = () => 'More than 8 combining marks in a row.'
export const looksLikeMarkup = () => 'Shown as plain text: a script has no markup.'

// Steps

export const needsAmount = (kind: string, units: readonly string[], found?: string) =>
  `A ${quoted(kind)} step needs ${oneOf(units.map(quoted))}${found === undefined ? '' : `, not ${quoted(found)}`}.`
export const oneAmountOnly = (second: string, first: string) =>
  `${quoted(second)} cannot stand beside ${quoted(first)}: a step lasts one or the other.`
export const needsAtOrAfter = () => 'A line needs “at” or “after”.'
export const atOrAfterOnly = () => 'A line has “at” or “after”, not both.'
export const cuesNone = () => '“none” is only for a step in the same pose as the step before.'
export const repeatsTooDeep = () => `Repeats nest at most ${SESSION_LIMITS.repeatDepth} deep.`

// References

export const noSuchPose = (id: string, near: string | null) => `There is no pose ${quoted(id)}.${didYouMean(near)}`
export const noSuchPractice = (id: string, isKnown: boolean, near: string | null) =>
  `${isKnown ? `${quoted(id)} is not a meditation.` : `There is no meditation ${quoted(id)}.`}${didYouMean(near)}`
export const noSuchPattern = (id: string, isKnown: boolean, near: string | null) =>
  `${isKnown ? `${quoted(id)} is not a breath pattern.` : `There is no breath pattern ${quoted(id)}.`}${didYouMean(near)}`
export const hasNoRepetitions = (pose: string) =>
  `${quoted(pose)} is not counted in repetitions; give “seconds” or “breaths”.`

export const hasNoRoute = (from: string, to: string) =>
  `The catalogue knows no way from ${quoted(from)} to ${quoted(to)}: put a pose between them.`

// Sides

export const needsSides = (pose: string) =>
  `${quoted(pose)} has two sides: give “sides” as both, left, right or either.`
export const hasNoSides = (pose: string) => `${quoted(pose)} has no sides: leave “sides” out.`
export const isUnbalanced = (pose: string, side: 'left' | 'right', amount: string) =>
  `${quoted(pose)} is held ${amount} on the ${side}, and nowhere as long on the ${side === 'left' ? 'right' : 'left'}.`
export const sideOfOneSidedStep = () => '“side” is only for a step with “sides”: “both”.'

// The whole session

export const tooManySteps = (steps: number) =>
  `${steps > 1e6 ? 'More than a million' : steps} steps; the limit is ${SESSION_LIMITS.steps}.`
export const lastsTooLong = (seconds: Seconds) =>
  `The session lasts ${seconds > 360_000 ? 'more than 100 hours' : formatTime(seconds)}; the limit is ${formatTime(LONGEST_SESSION)}.`
export const lastsTooShort = (seconds: Seconds) =>
  `The session lasts ${formatTime(seconds)}; the least is ${formatTime(SHORTEST_SESSION)}.`

// Speech that does not fit its time; seconds as 4.2

const inSeconds = (seconds: Seconds) => `${Math.max(0, seconds).toFixed(1)} s`
export const stepTooShort = (needs: Seconds, has: Seconds) =>
  `The way in and the way out need ${inSeconds(needs)} before anything is held; the step has ${inSeconds(has)}.`
export const textTooLong = (needs: Seconds, has: Seconds) =>
  `The text needs ${inSeconds(needs)}; the step has ${inSeconds(has)}.`
export const linesLeaveNoRoom = () => 'These lines leave no room to say what comes next and the way out.'
export const lineOutsideHold = (needs: Seconds, start: Seconds, hold: Seconds) =>
  `The line needs ${inSeconds(needs)} from ${inSeconds(start)} on; the hold lasts ${inSeconds(hold)}.`
export const lineBeforeHold = () => 'The line begins before the hold.'
export const linesOverlap = (first: string, second: string) => `${quoted(second)} begins before ${quoted(first)} ends.`
export const lineOverAnother = () => 'The line begins before another one ends.'

// Notices

export const unknownKey = (key: string, near: string | null) =>
  `${quoted(key)} is not known here and has no effect.${didYouMean(near)}`
export const keyOfOtherStep = (key: string, kind: string, kinds: readonly string[]) =>
  `${quoted(key)} has no effect in a ${quoted(kind)} step; it is for ${oneOf(kinds.map(quoted))}.`
export const onlyBesideReps = (key: string) => `${quoted(key)} has no effect without “reps”.`
export const listedTwice = (value: string) => `${quoted(value)} is listed twice.`
