/**
 * The shape of a script: keys, types and limits. Rules that need the catalogue or more than one key are in `checks/`. The
 * output types are those of `script.ts`; a test keeps the two in step.
 */
import * as v from 'valibot'
import { NUMBER_LIMITS, type LimitedKey } from './limits.ts'
import { TEXT_LIMITS } from '../catalogue/textLimits.ts'
import { FLAGS } from '../catalogue/flags.ts'
import type { Step } from './script.ts'

/** At least one visible character: not just spaces, joiners, fillers and the like. */
const VISIBLE =
  /[^\s\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2064\u2800\u3164\ufe00-\ufe0f\uffa0]/u
const ID = /^[a-z0-9._-]{1,64}$/
const LANGUAGE_TAG = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,4}$/
const HTTPS = /^https:\/\/[^\s/]/

const visibleText = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength), v.regex(VISIBLE))
const text = (maxLength: number) => v.pipe(v.string(), v.maxLength(maxLength))

const inRange = (key: LimitedKey) =>
  v.pipe(v.number(), v.minValue(NUMBER_LIMITS[key].min), v.maxValue(NUMBER_LIMITS[key].max))
const whole = (key: LimitedKey) => v.pipe(inRange(key), v.integer())
const tenths = (key: LimitedKey) => v.pipe(inRange(key), v.check(isMultipleOfTenth))

function isMultipleOfTenth(seconds: number): boolean {
  return Math.abs(seconds * 10 - Math.round(seconds * 10)) < 1e-6
}

export const breathPatternSchema = v.object({
  inhale: tenths('inhale'),
  holdIn: tenths('holdIn'),
  exhale: tenths('exhale'),
  holdOut: tenths('holdOut'),
})

const breath = v.union([v.string(), breathPatternSchema])

export const sayLineSchema = v.object({
  text: visibleText(TEXT_LIMITS.text),
  at: v.exactOptional(inRange('at')),
  after: v.exactOptional(inRange('after')),
  side: v.exactOptional(v.picklist(['left', 'right'])),
})

const poseFields = {
  pose: v.string(),
  sides: v.exactOptional(v.picklist(['both', 'left', 'right', 'either'])),
  arrive: v.exactOptional(whole('arrive')),
  in: v.exactOptional(v.string()),
  pattern: v.exactOptional(breath),
  say: v.exactOptional(v.array(sayLineSchema)),
  cues: v.exactOptional(v.picklist(['full', 'brief', 'none'])),
}
const seconds = v.exactOptional(whole('seconds'))
const breaths = v.exactOptional(whole('breaths'))
const steps = v.pipe(v.array(v.lazy(() => stepSchema)), v.nonEmpty())

/** The schema of each kind of step. */
export const stepSchemas = {
  section: v.object({ kind: v.literal('section'), title: visibleText(TEXT_LIMITS.title) }),
  hold: v.object({ kind: v.literal('hold'), ...poseFields, seconds, breaths }),
  flow: v.object({
    kind: v.literal('flow'),
    ...poseFields,
    seconds,
    breaths,
    reps: v.exactOptional(whole('reps')),
    sets: v.exactOptional(whole('sets')),
    restSeconds: v.exactOptional(whole('restSeconds')),
  }),
  breathe: v.object({ kind: v.literal('breathe'), ...poseFields, pattern: breath, seconds, breaths }),
  rest: v.object({
    kind: v.literal('rest'),
    ...poseFields,
    seconds: whole('seconds'),
    practice: v.exactOptional(v.string()),
  }),
  say: v.object({ kind: v.literal('say'), text: visibleText(TEXT_LIMITS.text), seconds: whole('seconds') }),
  repeat: v.object({ kind: v.literal('repeat'), times: whole('times'), steps }),
}

/** The schema of any step. */
export const stepSchema: v.GenericSchema<unknown, Step> = v.variant('kind', [
  stepSchemas.section,
  stepSchemas.hold,
  stepSchemas.flow,
  stepSchemas.breathe,
  stepSchemas.rest,
  stepSchemas.say,
  stepSchemas.repeat,
])

export const authorSchema = v.object({
  name: visibleText(TEXT_LIMITS.name),
  url: v.exactOptional(v.pipe(v.string(), v.maxLength(TEXT_LIMITS.text), v.regex(HTTPS))),
})

export const scriptSchema = v.object({
  format: v.literal('meru-session'),
  version: v.literal(1),
  id: v.pipe(v.string(), v.regex(ID)),
  lang: v.pipe(v.string(), v.regex(LANGUAGE_TAG)),
  title: visibleText(TEXT_LIMITS.title),
  summary: v.exactOptional(text(TEXT_LIMITS.text), ''),
  regions: v.pipe(v.array(v.picklist(['neck', 'upper', 'mid', 'lower', 'hips'])), v.nonEmpty()),
  kind: v.picklist(['gentle-yoga', 'acute-relief', 'strength', 'breath', 'meditation', 'desk-break', 'bedtime']),
  level: v.picklist([1, 2, 3]),
  positions: v.pipe(v.array(v.picklist(['bed', 'chair', 'floor', 'standing'])), v.nonEmpty()),
  props: v.exactOptional(
    v.array(v.picklist(['chair', 'wall', 'block', 'bolster', 'blanket', 'strap', 'pillow', 'cushion', 'towel'])),
    [],
  ),
  suits: v.exactOptional(v.array(v.picklist(FLAGS))),
  minutes: v.exactOptional(whole('minutes')),
  note: v.exactOptional(text(TEXT_LIMITS.text)),
  evidence: v.exactOptional(text(TEXT_LIMITS.text)),
  author: v.exactOptional(authorSchema),
  licence: v.exactOptional(text(TEXT_LIMITS.licence)),
  ambience: v.exactOptional(
    v.nullable(v.picklist(['brown', 'rain', 'ocean', 'stream', 'crickets', 'drone', 'pad'])),
    null,
  ),
  breath: v.exactOptional(breath, 'extended-exhale'),
  steps,
})
