/**
 * A document on its way to a script. The checks look at what has the right shape, wherever it stands, so that one mistake
 * hides no other and causes no second one: a field that was already found wrong is not there for them.
 */
import type { BreathPattern } from '../catalogue/catalogue.ts'
import { pointerKeys, pointerTo } from '../json/jsonPointer.ts'
import { sayLineSchema, scriptSchema, stepSchemas } from './scriptSchema.ts'
import type { CueStyle, SayLine, SessionScript, Step, StepSides } from './script.ts'

/** Fields of any kind of step, as far as they are right. */
interface DraftFields {
  readonly pose?: string
  readonly in?: string
  readonly practice?: string
  readonly pattern?: string | BreathPattern
  readonly sides?: StepSides
  readonly arrive?: number
  readonly seconds?: number
  readonly breaths?: number
  readonly reps?: number
  readonly sets?: number
  readonly restSeconds?: number
  readonly cues?: CueStyle
  readonly times?: number
}

/** An object of the document: its pointer, its keys in their order, and those of its fields that are right. */
interface DraftPart<Fields> {
  readonly path: string
  readonly keys: readonly string[]
  readonly fields: Fields
}

export interface DraftStep extends DraftPart<DraftFields> {
  readonly kind: Step['kind']
  /** How often the repeats around it play it; a wrong count counts as one. */
  readonly plays: number
  /** How many repeats it is in, itself included. */
  readonly depth: number
  readonly lines: readonly DraftPart<Partial<SayLine>>[]
  /** The steps of a repeat. */
  readonly steps: readonly DraftStep[]
}

export interface Draft {
  readonly document: Readonly<Record<string, unknown>>
  readonly fields: Partial<SessionScript>
  readonly steps: readonly DraftStep[]
  /** True for a place that is wrong already, or that has something wrong inside. */
  readonly isWrong: (path: string) => boolean
}

/** A document without what stands at the wrong places; steps of an unknown kind are left out whole. */
export function draftOf(document: Readonly<Record<string, unknown>>, wrongPaths: readonly string[]): Draft {
  const wrong = new Set(wrongPaths.flatMap(pathsAbove))
  const isWrong = (path: string) => wrong.has(path)
  const steps = draftSteps(document['steps'], { path: '/steps', plays: 1, depth: 0 }, isWrong)
  const fields = rightFields<Partial<SessionScript>>(document, '', Object.keys(scriptSchema.entries), isWrong)
  return { document, fields, steps, isWrong }
}

/** Every step in the order of the document, those inside a repeat after it. */
export function allSteps(steps: readonly DraftStep[]): readonly DraftStep[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps)])
}

/** The pointer itself and those of everything around it. */
function pathsAbove(path: string): readonly string[] {
  const paths = ['']
  for (const key of pointerKeys(path)) paths.push(pointerTo(paths.at(-1) ?? '', key))
  return paths
}

type IsWrong = Draft['isWrong']

interface Around {
  readonly path: string
  readonly plays: number
  readonly depth: number
}

function draftSteps(list: unknown, around: Around, isWrong: IsWrong): readonly DraftStep[] {
  return entriesOf(list, around.path)
    .filter(({ value, path }) => typeof value['kind'] === 'string' && !isWrong(`${path}/kind`))
    .map(({ value, path }) => draftStep(value, { ...around, path }, isWrong))
}

function draftStep(value: Readonly<Record<string, unknown>>, around: Around, isWrong: IsWrong): DraftStep {
  const { path, plays } = around
  const kind = value['kind'] as Step['kind']
  const fields = rightFields<DraftFields>(value, path, Object.keys(stepSchemas[kind].entries), isWrong)
  const depth = around.depth + (kind === 'repeat' ? 1 : 0)
  const inside = { path: `${path}/steps`, plays: Math.min(plays * (fields.times ?? 1), Number.MAX_SAFE_INTEGER), depth }
  return {
    path,
    keys: Object.keys(value),
    fields,
    kind,
    plays,
    depth,
    lines: kind === 'say' ? [] : draftLines(value['say'], `${path}/say`, isWrong),
    steps: kind === 'repeat' ? draftSteps(value['steps'], inside, isWrong) : [],
  }
}

function draftLines(list: unknown, path: string, isWrong: IsWrong): DraftStep['lines'] {
  return entriesOf(list, path).map((line) => ({
    path: line.path,
    keys: Object.keys(line.value),
    fields: rightFields<Partial<SayLine>>(line.value, line.path, Object.keys(sayLineSchema.entries), isWrong),
  }))
}

/** The objects of a list with their pointers. */
function entriesOf(
  list: unknown,
  path: string,
): readonly { readonly value: Readonly<Record<string, unknown>>; readonly path: string }[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((value: unknown, at) => (isObject(value) ? [{ value, path: pointerTo(path, at) }] : []))
}

/** True for what JSON calls an object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The schema went through the keys that it knows, so what is not wrong has the type that the format gives it. */
function rightFields<Fields>(
  value: Readonly<Record<string, unknown>>,
  path: string,
  known: readonly string[],
  isWrong: IsWrong,
): Fields {
  const right = known.filter((key) => Object.hasOwn(value, key) && !isWrong(pointerTo(path, key)))
  return Object.fromEntries(right.map((key) => [key, value[key]])) as Fields
}
