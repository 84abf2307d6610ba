/** The sentences of the rules of good practice. What is wrong comes first, then what would be right. */
import type { Flag, Posture } from '../catalogue/catalogue.ts'
import { formatTime, type Seconds } from '../time.ts'

const named = (id: string) => `“${id}”`

/** What each flag stands for, as a person would say it (clinical reference §2.1). */
export const flagWords: Readonly<Record<Flag, string>> = {
  PREG: 'pregnancy',
  OSTEO: 'osteoporosis',
  FLEX: 'pain that is worse on bending forward',
  EXT: 'pain that is worse on arching back',
  ROT: 'pain on turning',
  NECK: 'neck problems',
  SHLD: 'shoulder problems',
  WRIST: 'wrist problems',
  KNEE: 'knee problems',
  HIP: 'a new hip',
  BP: 'high blood pressure',
  GLAU: 'glaucoma',
  BAL: 'poor balance',
  GERD: 'reflux',
  ABDO: 'a healing belly',
  RESP: 'breathing problems',
  PSY: 'panic or trauma',
  EPI: 'epilepsy',
}

// Poses

export const isHeldTooLong = (id: string, held: Seconds, most: Seconds) =>
  `${named(id)} is held for ${formatTime(held)}; its limit is ${formatTime(most)}.`
export const isHeldTooShort = (id: string, held: Seconds, least: Seconds) =>
  `${named(id)} is held for ${Math.floor(held)} s only; less than ${least} s is not worth the way there.`
export const isNotAcuteSafe = (id: string) =>
  `${named(id)} does not suit a fresh spasm; a session for acute relief has only what does.`
export const isToBeAvoided = (id: string, flag: Flag) =>
  `${named(id)} is not for ${flagWords[flag]}, and the session says that it suits it.`
export const liesFlat = (id: string) =>
  `${named(id)} is done lying flat, which a session for pregnancy leaves out: sit, kneel or lie on a side.`
export const claimsToSuit = (flag: Flag) =>
  `The title or summary speaks of ${flagWords[flag]}: list “${flag}” in “suits”, so that it is checked.`
export const hasNoFallback = (id: string) => `The catalogue knows nothing that could stand in for ${named(id)}.`
export const needsPosition = (id: string, positions: readonly string[]) =>
  `${named(id)} needs ${positions.map(named).join(' or ')} in “positions”.`
export const hasNoCounterPose = (id: string, counter: string | null) =>
  `After so long in ${named(id)} the back is not taken the other way${counter === null ? '' : `: let ${named(counter)} follow`}.`

// The way between them

export const changesTooOften = (most: number, minutes: number) =>
  `This is one change too many between standing, face up and face down: ${most} in ${minutes} minutes are enough.`
export const changesTooQuickly = (from: Posture, to: Posture, has: Seconds, least: Seconds) =>
  `From ${from} to ${to} there are ${Math.floor(has)} s; give it ${least} s with “arrive”.`

// Breath

export const holdsBreathWhenAcute = () => 'The breath is held here; a session for acute relief holds none.'
export const holdsBreathStanding = () => 'The breath is held while standing, where nobody should get dizzy.'
export const holdsBreathDespite = (flag: Flag) =>
  `The breath is held here, which is not for ${flagWords[flag]}, and the session says that it suits it.`
export const breathesTooFast = (perMinute: number) => `This breath is led ${perMinute} times a minute; 12 are the most.`
export const breathesTooSlowly = (seconds: Seconds) =>
  `A breath of ${seconds} s is too slow; 16 s are the most, 20 s for four breaths.`
export const holdsBreathOut = (most: Seconds) => `After the breath out the pause is ${most} s at most.`

// The whole

export const takesOtherMinutes = (minutes: number, takes: Seconds) =>
  `“minutes” says ${minutes}, and the session takes ${formatTime(takes)}.`
export const restsTooLittle = (share: number) =>
  `Rest and breath take ${Math.round(share * 100)} % of the session; from 15 minutes on it is 10 % at least.`

// Sounds

export const hasNoSound = (name: string) => `There is no sound ${named(name)}.`
export const hasNoClips = (count: number, of: number) =>
  `${count} of its ${of} lines ${count === 1 ? 'is' : 'are'} not recorded yet (npm run audio:voice).`
export const isUnknownWord = (word: string) =>
  `Nobody has reviewed how a voice says ${named(word)}: hear it, then enter it as docs/audio.md tells.`

// Words

export const claimsWithoutSource = (words: string) =>
  `${named(words)} is a claim: “evidence” has to name a study and its year, or say it without.`
export const promises = (words: string) => `${named(words)} is a promise, and nobody can keep it.`
export const isUnkind = (words: string) => `${named(words)} pushes or judges; invite instead.`
export const saysNoStop = (sentence: string, seconds: Seconds) =>
  `In the first ${seconds} s nobody says: ${named(sentence)}`
export const hasNoEvidence = (sentence: string) => `“evidence” has to end with: ${named(sentence)}`
