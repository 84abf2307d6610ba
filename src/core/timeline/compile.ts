/**
 * Compiles a parsed script to a timeline: repeats unrolled, sides doubled, breaths turned into seconds, the poses' own
 * sentences and the ways between postures put in. What does not fit is told to the author, never squeezed.
 *
 *     SessionScript
 *       │  expand        expandSteps.ts     repeats unrolled, sections gone
 *       │  resolve       resolveSteps.ts    what the catalogue knows of each step      → E_ROUTE    routeIssues.ts
 *       │  plan speech   planSpeech.ts      which sentences each step needs
 *       │  measure       measureSteps.ts    how long step, side and sentence last      (formulas: measure.ts)
 *       │  build         buildStep.ts       chapters, voice, chimes and breaths placed → E_FIT
 *       │  captions      frameCues.ts       what is read while nobody speaks; bowls and ambience
 *       │  freeze        freezeTimeline.ts  whole milliseconds, in order               → E_TOTAL    lengthIssues.ts
 *       ▼                                                                              → E_OVERLAP  overlapIssues.ts
 *     Timeline and its TimelineSteps
 */
import type { ClipSeconds } from './clipSeconds.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { APP_LANGUAGE, isSameLanguage } from '../script/language.ts'
import { spokenTexts } from '../script/scriptTexts.ts'
import { posesById } from '../catalogue/posesById.ts'
import type { SessionScript } from '../script/script.ts'
import type { Issue } from '../json/issue.ts'
import { boundaryCues, captionCues } from './frameCues.ts'
import { buildStep } from './buildStep.ts'
import type { BuiltStep, CompileContext } from './builtStep.ts'
import { freezeChapter, freezeTimeline } from './freezeTimeline.ts'
import { lengthIssues } from './lengthIssues.ts'
import { lineSeconds, type Line } from './lines.ts'
import { SENTENCE_GAP } from './measure.ts'
import { measureSteps, type MeasuredStep } from './measureSteps.ts'
import { overlapIssues } from './overlapIssues.ts'
import type { Pace } from './paces.ts'
import { planSpeech } from './planSpeech.ts'
import { resolveSteps } from './resolveSteps.ts'
import { routeIssues } from './routeIssues.ts'
import { cuesOn, type Cue, type Side, type Timeline } from './timeline.ts'
import { timelineStepOf, type TimelineStep } from './timelineSteps.ts'

export interface CompileOptions {
  /** Lengths of the recorded lines; by default none is recorded. */
  readonly clipSeconds?: ClipSeconds
  /** How much time the holds and silences take, 0.7–1.3; 1, as written, by default. */
  readonly pace?: Pace
  /** The side that `sides: both` begins with; right by default. */
  readonly firstSide?: Side
}

export interface CompiledScript {
  readonly timeline: Timeline
  /** Every pass through a step with a pose, in the order in which it is met. */
  readonly steps: readonly TimelineStep[]
}

export type Compiled = CompiledScript | { readonly issues: readonly Issue[] }

/**
 * The timeline of a script and its steps, or what is wrong: one `E_ROUTE` for each step that cannot be reached; else one
 * `E_FIT` for each place whose speech does not fit its time; else `E_OVERLAP` and, at the pace as written, `E_TOTAL`.
 * The catalogue must know every reference of the script, as `parseScript` makes sure; throws otherwise.
 */
export function compileTimeline(script: SessionScript, catalogue: Catalogue, options: CompileOptions = {}): Compiled {
  const pace = options.pace ?? 1
  const resolved = resolveSteps(script, catalogue)
  const unreachable = routeIssues(resolved)
  if (unreachable.length > 0) return { issues: unreachable }

  const foreign = foreignLines(script)
  const line = lineWith(options.clipSeconds ?? (() => undefined), foreign, script.lang)
  const context: CompileContext = { gap: SENTENCE_GAP[script.kind], pace, line, phrases: catalogue.phrases }
  const measured = measureSteps(planSpeech(resolved, catalogue, options.firstSide), context)
  const built = buildSteps(measured, context)
  const misfits = firstAtEachPath(built.flatMap((step) => step.issues))
  if (misfits.length > 0) return { issues: misfits }

  const compiled = assemble(script, catalogue, foreign, measured, built)
  // How long a session may last is said of the script as it is written: a pace of one's own makes none illegal.
  const issues = [...(pace === 1 ? lengthIssues(compiled.timeline) : []), ...overlapIssues(compiled.timeline)]
  return issues.length > 0 ? { issues } : compiled
}

/**
 * What the author wrote in another language than the catalogue's. Only a recording in its own language may speak it, also where
 * one in another has the same letters; the catalogue's own sentences stay in theirs.
 */
function foreignLines(script: SessionScript): ReadonlySet<string> {
  if (isSameLanguage(script.lang, APP_LANGUAGE)) return new Set()
  return new Set(spokenTexts(script).map(({ text }) => text))
}

function lineWith(clipSeconds: ClipSeconds, foreign: ReadonlySet<string>, lang: string): (text: string) => Line {
  const foreignClipSeconds: ClipSeconds = (text) => clipSeconds(text, lang)
  return (text) => ({ text, seconds: lineSeconds(text, foreign.has(text) ? foreignClipSeconds : clipSeconds) })
}

function buildSteps(measured: readonly MeasuredStep[], context: CompileContext): readonly BuiltStep[] {
  const built: BuiltStep[] = []
  for (const [at, step] of measured.entries()) {
    const startTime = built.at(-1)?.endTime ?? 0
    built.push(buildStep(step, { ...context, startTime, isLast: at === measured.length - 1 }))
  }
  return built
}

function assemble(
  script: SessionScript,
  catalogue: Catalogue,
  foreign: ReadonlySet<string>,
  measured: readonly MeasuredStep[],
  built: readonly BuiltStep[],
): CompiledScript {
  const duration = built.at(-1)?.endTime ?? 0
  const chapters = built.flatMap((step) => step.chapters)
  const voice = built.flatMap((step) => step.voice)
  const cues = built.flatMap((step) => step.cues)
  const all = [
    ...voice.map(({ startTime, endTime, text }): Cue => {
      const lang = foreign.has(text) ? { lang: script.lang } : {}
      return { track: 'voice', startTime, endTime, text, ...lang }
    }),
    ...cues,
    ...captionCues(chapters, cuesOn({ cues }, 'breath'), posesById(catalogue)),
    ...boundaryCues(script, duration, voice.at(-1)?.endTime ?? 0),
  ]
  const frozen = built.map((step) => step.chapters.map(freezeChapter))
  const steps = measured.flatMap((step, at) =>
    step.kind === 'posed' ? [timelineStepOf(step, frozen[at] ?? [], built[at]?.cues ?? [])] : [],
  )
  return { timeline: freezeTimeline(script, duration, frozen.flat(), all), steps }
}

function firstAtEachPath(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ path }, at) => issues.findIndex((other) => other.path === path) === at)
}
