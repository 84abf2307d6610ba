/**
 * Compiles a parsed script to a timeline: repeats unrolled, sides doubled, breaths turned into seconds, the poses' own
 * sentences and the ways between postures put in. What does not fit is told to the author, never squeezed.
 */
import type { ClipSeconds } from './clipSeconds.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import { APP_LANGUAGE, isSameLanguage } from '../script/language.ts'
import { spokenTexts } from '../script/scriptTexts.ts'
import { posesById } from '../catalogue/posesById.ts'
import type { SessionScript } from '../script/script.ts'
import type { Issue } from '../json/issue.ts'
import type { Seconds } from '../time.ts'
import { boundaryCues, captionCues } from './frameCues.ts'
import { buildStep } from './buildStep.ts'
import type { BuiltStep } from './builtStep.ts'
import { lineSeconds, type Line } from './lines.ts'
import { SENTENCE_GAP } from './measure.ts'
import { measureSteps } from './measureSteps.ts'
import type { Pace } from './pace.ts'
import { planSpeech } from './planSpeech.ts'
import type { Chapter, Cue, Side, Timeline } from './timeline.ts'

export interface CompileOptions {
  /** Lengths of the recorded lines; by default none is recorded. */
  readonly clipSeconds?: ClipSeconds
  /** How much time the holds and silences take, 0.7–1.3; 1, as written, by default. */
  readonly pace?: Pace
  /** The side that `sides: both` begins with; right by default. */
  readonly firstSide?: Side
}

export type Compiled = { readonly timeline: Timeline } | { readonly issues: readonly Issue[] }

/**
 * The timeline of a script, or one `E_FIT` for each place whose speech does not fit its time.
 * The catalogue must know every reference of the script, as `parseScript` makes sure; throws otherwise.
 */
export function compileTimeline(script: SessionScript, catalogue: Catalogue, options: CompileOptions = {}): Compiled {
  const clipSeconds = options.clipSeconds ?? (() => undefined)
  const pace = options.pace ?? 1
  const poses = posesById(catalogue)
  const gap = SENTENCE_GAP[script.kind]
  const foreign = foreignLines(script)
  const line = (text: string): Line => ({
    text,
    seconds: lineSeconds(text, foreign.has(text) ? () => undefined : clipSeconds),
  })
  const visits = measureSteps(planSpeech(script, catalogue, options.firstSide), { script, poses, gap, pace, line })

  const built: BuiltStep[] = []
  for (const [at, visit] of visits.entries()) {
    const startTime = built.at(-1)?.endTime ?? 0
    const isLast = at === visits.length - 1
    built.push(buildStep(visit, { startTime, isLast, gap, pace, phrases: catalogue.phrases, line }))
  }
  const issues = firstAtEachPath(built.flatMap((visit) => visit.issues))
  if (issues.length > 0) return { issues }

  const duration = built.at(-1)?.endTime ?? 0
  const chapters = built.flatMap((visit) => visit.chapters)
  const voice = built.flatMap((visit) => visit.voice)
  const cues = built.flatMap((visit) => visit.cues)
  const all = [
    ...voice.map(({ startTime, endTime, text }): Cue => {
      const lang = foreign.has(text) ? { lang: script.lang } : {}
      return { track: 'voice', startTime, endTime, text, ...lang }
    }),
    ...cues,
    ...captionCues(chapters, cues, poses),
    ...boundaryCues(script, duration, voice.at(-1)?.endTime ?? 0),
  ]
  return { timeline: freezeTimeline(script, duration, chapters, all) }
}

/**
 * What the author wrote in another language than the catalogue's. No recorded voice may speak it, also where a recorded line
 * happens to have the same letters; the catalogue's own sentences stay in theirs.
 */
function foreignLines(script: SessionScript): ReadonlySet<string> {
  if (isSameLanguage(script.lang, APP_LANGUAGE)) return new Set()
  return new Set(spokenTexts(script).map(({ text }) => text))
}

function firstAtEachPath(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ path }, at) => issues.findIndex((other) => other.path === path) === at)
}

function freezeTimeline(
  script: SessionScript,
  duration: Seconds,
  chapters: readonly Chapter[],
  cues: readonly Cue[],
): Timeline {
  return Object.freeze({
    id: script.id,
    title: script.title,
    duration,
    chapters: Object.freeze(
      chapters.map((chapter) =>
        Object.freeze({
          ...chapter,
          ...timesOf(chapter),
          holdStart: toMillis(chapter.holdStart),
          holdEnd: toMillis(chapter.holdEnd),
        }),
      ),
    ),
    cues: Object.freeze(
      cues.map((cue) => Object.freeze({ ...cue, ...timesOf(cue) })).toSorted((a, b) => a.startTime - b.startTime),
    ),
  })
}

function timesOf(span: { readonly startTime: Seconds; readonly endTime: Seconds }) {
  return { startTime: toMillis(span.startTime), endTime: toMillis(span.endTime) }
}

/** Whole milliseconds: sums of tenths leave crumbs that nobody should read. */
function toMillis(seconds: Seconds): Seconds {
  return Math.round(seconds * 1000) / 1000
}
