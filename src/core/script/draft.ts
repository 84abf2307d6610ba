/**
 * A document that is not yet a valid script. The checks see only the fields that are valid by themselves, so that one mistake
 * neither hides another nor causes a second report.
 */
import type { BreathPattern } from '../catalogue/catalogue.ts'
import { pointerKeys, pointerTo } from '../json/jsonPointer.ts'
import { sayLineSchema, scriptSchema, stepSchemas } from './scriptSchema.ts'
import type { CueStyle, SayLine, SessionScript, Step, StepSides } from './script.ts'

/** The valid fields of a step of any kind. */
interface ValidFields {
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

/** An object in the document: its pointer, all its keys in document order, and its valid fields. */
interface DraftNode<Fields> {
  readonly path: string
  readonly keys: readonly string[]
  readonly fields: Fields
}

export interface DraftStep extends DraftNode<ValidFields> {
  readonly kind: Step['kind']
  /** How often the enclosing repeats play it; an invalid count counts as one. */
  readonly playCount: number
  /** The number of enclosing repeats, including itself. */
  readonly depth: number
  readonly lines: readonly DraftNode<Partial<SayLine>>[]
  /** The steps of a repeat. */
  readonly steps: readonly DraftStep[]
}

export interface Draft {
  readonly document: Readonly<Record<string, unknown>>
  readonly fields: Partial<SessionScript>
  readonly steps: readonly DraftStep[]
  /** True for a pointer with a reported issue at it or inside it. */
  readonly isInvalid: (path: string) => boolean
}

/** Creates the draft of a document without the values at the invalid pointers; steps of an unknown kind are left out. */
export function createDraft(document: Readonly<Record<string, unknown>>, invalidPaths: readonly string[]): Draft {
  const invalid = new Set(invalidPaths.flatMap(pathWithAncestors))
  const isInvalid = (path: string) => invalid.has(path)
  const steps = draftSteps(document['steps'], { path: '/steps', playCount: 1, depth: 0 }, isInvalid)
  const fields = validFields<Partial<SessionScript>>(document, '', Object.keys(scriptSchema.entries), isInvalid)
  return { document, fields, steps, isInvalid }
}

/** Every step in document order; the steps of a repeat follow it. */
export function allSteps(steps: readonly DraftStep[]): readonly DraftStep[] {
  return steps.flatMap((step) => [step, ...allSteps(step.steps)])
}

/** The pointer itself and the pointers of everything that contains it. */
function pathWithAncestors(path: string): readonly string[] {
  const paths = ['']
  for (const key of pointerKeys(path)) paths.push(pointerTo(paths.at(-1) ?? '', key))
  return paths
}

type IsInvalid = Draft['isInvalid']

interface ParentContext {
  readonly path: string
  readonly playCount: number
  readonly depth: number
}

function draftSteps(list: unknown, parent: ParentContext, isInvalid: IsInvalid): readonly DraftStep[] {
  return objectEntries(list, parent.path)
    .filter(({ value, path }) => typeof value['kind'] === 'string' && !isInvalid(`${path}/kind`))
    .map(({ value, path }) => draftStep(value, { ...parent, path }, isInvalid))
}

function draftStep(value: Readonly<Record<string, unknown>>, parent: ParentContext, isInvalid: IsInvalid): DraftStep {
  const { path, playCount } = parent
  const kind = value['kind'] as Step['kind']
  const fields = validFields<ValidFields>(value, path, Object.keys(stepSchemas[kind].entries), isInvalid)
  const depth = parent.depth + (kind === 'repeat' ? 1 : 0)
  const childContext = {
    path: `${path}/steps`,
    playCount: Math.min(playCount * (fields.times ?? 1), Number.MAX_SAFE_INTEGER),
    depth,
  }
  return {
    path,
    keys: Object.keys(value),
    fields,
    kind,
    playCount,
    depth,
    lines: kind === 'say' ? [] : draftLines(value['say'], `${path}/say`, isInvalid),
    steps: kind === 'repeat' ? draftSteps(value['steps'], childContext, isInvalid) : [],
  }
}

function draftLines(list: unknown, path: string, isInvalid: IsInvalid): DraftStep['lines'] {
  return objectEntries(list, path).map((line) => ({
    path: line.path,
    keys: Object.keys(line.value),
    fields: validFields<Partial<SayLine>>(line.value, line.path, Object.keys(sayLineSchema.entries), isInvalid),
  }))
}

/** The entries of a list that are objects, with their pointers. */
function objectEntries(
  list: unknown,
  path: string,
): readonly { readonly value: Readonly<Record<string, unknown>>; readonly path: string }[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((value: unknown, index) => (isObject(value) ? [{ value, path: pointerTo(path, index) }] : []))
}

/** True for an object in the sense of JSON. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The schema has checked all known keys, so a value without an issue has its type in the format. */
function validFields<Fields>(
  value: Readonly<Record<string, unknown>>,
  path: string,
  knownKeys: readonly string[],
  isInvalid: IsInvalid,
): Fields {
  const validKeys = knownKeys.filter((key) => Object.hasOwn(value, key) && !isInvalid(pointerTo(path, key)))
  return Object.fromEntries(validKeys.map((key) => [key, value[key]])) as Fields
}
