/**
 * What is said in each step, before it is known when: the way in, the change of sides, what helps in the pose, the way out
 * and what comes next. Instructions are full the first time a pose comes and brief after that.
 */
import type { Catalogue, Pose, PoseCues } from '../catalogue/catalogue.ts'
import type { CueStyle, PosedStep } from '../script/script.ts'
import { fillSide } from './lines.ts'
import type { ResolvedPose, ResolvedSay, ResolvedStep } from './resolveSteps.ts'
import type { Side } from './timeline.ts'

/** The sentences of one side of a step. */
export interface SideSpeech {
  readonly side: Side | null
  /** The way in, or for the second side the change. */
  readonly enter: readonly string[]
  /** Spoken where there is room, the most useful first. */
  readonly hold: readonly string[]
  /** The way out; empty where another side or the same pose follows. */
  readonly leave: readonly string[]
  /** Instead of `leave` where that does not fit. */
  readonly briefLeave: readonly string[]
  /** What comes next; null on a first side. */
  readonly next: string | null
}

export interface PosedSpeech {
  readonly resolved: ResolvedPose
  /** One or two. */
  readonly sides: readonly SideSpeech[]
}

export interface SaySpeech {
  readonly resolved: ResolvedSay
  /** What comes next. */
  readonly next: string
}

export type StepSpeech = PosedSpeech | SaySpeech

/** Plans the sentences of resolved steps; where no route is known, the way in has none. */
export function planSpeech(
  steps: readonly ResolvedStep[],
  catalogue: Catalogue,
  firstSide: Side = 'right',
): readonly StepSpeech[] {
  const seen = new Set<string>()
  let before: ResolvedPose | null = null
  return steps.map((step, at): StepSpeech => {
    const after = steps.slice(at + 1).find((later) => later.kind === 'posed') ?? null
    if (step.kind === 'say') return { resolved: step, next: nextAfterText(after, catalogue) }
    const style = styleOf(step, before, seen)
    const enter = [...(step.route ?? []), ...wayIn(step, before, style, seen, catalogue)]
    const sides = sidesOf(step.step, firstSide).map((side, index, all): SideSpeech => {
      const isLastSide = index === all.length - 1
      const cues = cuesOf(step.pose, style)
      return {
        side,
        enter: spoken(index === 0 ? enter : (cues.change ?? []), side),
        hold: spoken(holdLines(step, before, cues, seen), side),
        leave: isLastSide ? spoken(wayOut(step, after, cues), side) : [],
        briefLeave: isLastSide ? spoken(wayOut(step, after, step.pose.cues.brief), side) : [],
        next: isLastSide ? announcement(step, after, catalogue) : null,
      }
    })
    for (const entry of [step.pose, step.practice, step.base]) if (entry) seen.add(entry.id)
    before = step
    return { resolved: step, sides }
  })
}

function styleOf(step: ResolvedPose, before: ResolvedPose | null, seen: ReadonlySet<string>): CueStyle {
  if (step.step.cues) return step.step.cues
  if (before?.pose.id === step.pose.id && before.base?.id === step.base?.id) return 'none'
  return seen.has(step.pose.id) ? 'brief' : 'full'
}

function cuesOf(pose: Pose, style: CueStyle): PoseCues {
  return style === 'none' ? pose.cues.brief : pose.cues[style]
}

function wayIn(
  { step, pose, base, practice }: ResolvedPose,
  before: ResolvedPose | null,
  style: CueStyle,
  seen: ReadonlySet<string>,
  { phrases }: Catalogue,
): readonly string[] {
  const isInBase = base !== null && (before?.pose.id === base.id || before?.base?.id === base.id)
  const lines = [
    ...(step.sides === 'either' ? [phrases.easierSide] : []),
    ...(base && !isInBase ? base.cues[seen.has(base.id) ? 'brief' : 'full'].enter : []),
    ...(style === 'none' ? [] : pose.cues[style].enter),
    ...(practice ? practice.cues[seen.has(practice.id) ? 'brief' : 'full'].enter : []),
  ]
  return lines.length > 0 ? lines : [phrases.stay]
}

function holdLines(
  { pose, practice }: ResolvedPose,
  before: ResolvedPose | null,
  cues: PoseCues,
  seen: ReadonlySet<string>,
): readonly string[] {
  const ofPractice = practice?.cues[seen.has(practice.id) ? 'brief' : 'full'].hold ?? []
  const ofPose = before?.pose.id === pose.id ? [] : cues.hold
  return [...ofPractice, ...ofPose]
}

function wayOut({ pose, practice }: ResolvedPose, after: ResolvedPose | null, cues: PoseCues): readonly string[] {
  const ofPractice = after?.practice?.id === practice?.id ? [] : (practice?.cues.brief.leave ?? [])
  const ofPose = after?.pose.id === pose.id ? [] : cues.leave
  return [...ofPractice, ...ofPose]
}

function announcement({ pose, practice }: ResolvedPose, after: ResolvedPose | null, catalogue: Catalogue): string {
  if (after?.pose.id === pose.id && after.practice?.id === practice?.id) return catalogue.phrases.stay
  return nextAfterText(after, catalogue)
}

function nextAfterText(after: ResolvedPose | null, { phrases }: Catalogue): string {
  return after ? phrases.next.replace('{name}', (after.practice ?? after.pose).spokenName) : phrases.last
}

function sidesOf({ sides }: PosedStep, firstSide: Side): readonly (Side | null)[] {
  if (sides === undefined || sides === 'either') return [null]
  if (sides !== 'both') return [sides]
  return firstSide === 'right' ? ['right', 'left'] : ['left', 'right']
}

function spoken(lines: readonly string[], side: Side | null): readonly string[] {
  return lines.map((line) => fillSide(line, side))
}
