import { FLAGS } from '../../src/core/catalogue/flags.ts'
import { flagWords } from '../../src/core/review/ruleMessages.ts'

/**
 * Descriptions shown by editors, by key, or by kind of step and key if they differ. Short versions of `docs/session-format.md`.
 */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  // the header
  $schema: 'Where the editor finds this help: "./session.schema.json".',
  format: 'Always "meru-session".',
  version: 'Always 1.',
  id: 'a–z 0–9 . - _, at most 64 characters; in sessions/ it is the name of the file.',
  lang: 'The language of the texts, as "en" or "pt-BR".',
  title: 'What the session is called, at most 200 characters.',
  summary: 'One sentence for the lists.',
  regions: 'The parts of the back that it is for, at least one.',
  kind: 'What sort of session it is; the silence between sentences follows from it.',
  level: '1 easy, 2 medium, 3 demanding.',
  positions: 'All that a person must be able to get into. Whoever says "bed" may also lie on the floor.',
  props: 'What a person needs at hand.',
  suits: `Whom it is made for beyond everybody: ${flagList()}. Nothing in it may be what they should avoid.`,
  minutes: 'How long the lists say that it takes, to one per cent.',
  note: 'What a person should know before starting.',
  evidence: 'What is known, with the name and the year of a study.',
  author: 'Who wrote it.',
  licence: 'Under which licence others may use it, as "CC-BY-4.0".',
  ambience: 'The background sound, or null for silence.',
  breath: 'The breath of the pacer, unless a step names another: a name, or its four lengths in seconds.',
  steps: 'The session itself, from the first step to the last.',
  'author.name': 'The name as it is shown.',
  url: 'An address that begins with https://.',
  // the steps
  'section.kind': 'A heading; takes no time.',
  'section.title': 'The heading.',
  'hold.kind': 'Into the pose, stay, and out of it.',
  'flow.kind': 'Movement, with the breath or by repetitions.',
  'breathe.kind': 'Follow the pacer.',
  'rest.kind': 'Stillness; with practice and say a meditation.',
  'say.kind': 'Spoken, then silence until the time is over.',
  'repeat.kind': 'These steps again and again.',
  pose: 'A pose of the catalogue.',
  sides: 'Only for poses with two sides, and there needed: both, left, right, or either for the better one.',
  arrive: 'Seconds for the way there, 3–60, once, before the first side and on top of the length.',
  in: 'The pose in which a movement is done, as "chin-tuck" in "mountain".',
  pattern: 'The breath of this step: a name, or its four lengths in seconds.',
  say: 'Lines of your own.',
  cues: 'How much of the instructions is spoken: by default full the first time, brief after that.',
  seconds: 'All the time of the step on the clock, for each side, 1–3600.',
  breaths: 'How many breaths it lasts, 1–200, after the way in.',
  reps: 'How many repetitions, 1–60, after the way in.',
  sets: 'How many times the repetitions are done, 1–5.',
  restSeconds: 'Seconds of rest between two sets, 0–120.',
  practice: 'The meditation that is done here.',
  text: 'What is spoken, at most 600 characters.',
  times: 'How many times, 2–50.',
  'repeat.steps': 'What is repeated.',
  // lines and breaths
  at: 'Seconds from the start of the hold; negative: from its end.',
  after: 'Seconds of silence after the line before.',
  side: 'Only on this side, in a step with both.',
  inhale: 'Seconds of breathing in, 1–6.',
  holdIn: 'Seconds of pause after it, 0–7.',
  exhale: 'Seconds of breathing out, 1–8.',
  holdOut: 'Seconds of pause after it, 0–7; more than 4 is too long to be led.',
}

function flagList(): string {
  return FLAGS.map((flag) => `${flag} ${flagWords[flag]}`).join(', ')
}
