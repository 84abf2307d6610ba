/**
 * What is said in each step, before it is known when: the way in, the change of sides, what helps in the pose, the way out
 * and what comes next. Instructions are full the first time a pose comes and brief after that.
 */
import type { Catalogue, Pose, PoseCues, Posture } from '../catalogue/catalogue.ts'
import { posesById } from '../catalogue/posesById.ts'
import type { CueStyle, PosedStep, SessionScript } from '../script/script.ts'
import { expandSteps, isPosed, type ExpandedStep } from './expandSteps.ts'
import { fillSide } from './lines.ts'
import { findRoute } from '../catalogue/route.ts'
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

export interface StepSpeech {
  readonly visit: ExpandedStep
  /** The pose in which the step happens; for a `say` the one before it, null before the first. */
  readonly pose: Pose | null
  /** True where the body has to change its posture to get there. */
  readonly changesPosture: boolean
  /** One or two sides; a `say` has one with its text as `enter`. */
  readonly sides: readonly SideSpeech[]
}

/** Plans the sentences of a parsed script, whose references the catalogue must know. */
export function planSpeech(
  script: SessionScript,
  catalogue: Catalogue,
  firstSide: Side = 'right',
): readonly StepSpeech[] {
  const poses = posesById(catalogue)
  const visits = expandSteps(script)
  const places = visits.map((visit) => (isPosed(visit) ? placeOf(visit.step, poses) : null))
  const seen = new Set<string>()
  let before: Place | null = null
  return visits.map((visit, at): StepSpeech => {
    const place = places[at] ?? null
    const after = places.slice(at + 1).find((later) => later !== null) ?? null
    if (!isPosed(visit) || !place) return saidBetween(visit, before, after, catalogue)
    const changesPosture = before !== null && before.endPosture !== place.startPosture
    const style = styleOf(visit.step.cues, place, before, seen)
    const route = before ? findRoute(catalogue.routes, before.endPosture, place.startPosture) : []
    const enter = [...route, ...wayIn(visit.step, place, before, style, seen, catalogue)]
    const sides = sidesOf(visit.step, firstSide).map((side, index, all): SideSpeech => {
      const isLastSide = index === all.length - 1
      const cues = cuesOf(place.pose, style)
      return {
        side,
        enter: spoken(index === 0 ? enter : (cues.change ?? []), side),
        hold: spoken(holdLines(place, before, cues, seen), side),
        leave: isLastSide ? spoken(wayOut(place, after, cues), side) : [],
        briefLeave: isLastSide ? spoken(wayOut(place, after, place.pose.cues.brief), side) : [],
        next: isLastSide ? announcement(place, after, catalogue) : null,
      }
    })
    for (const entry of [place.pose, place.practice, place.base]) if (entry) seen.add(entry.id)
    before = place
    return { visit, pose: place.pose, changesPosture, sides }
  })
}

/** Where a posed step puts the body, and the breath or meditation entry that is practised there. */
interface Place {
  readonly pose: Pose
  /** The pose in which a movement is done. */
  readonly base: Pose | null
  readonly practice: Pose | null
  readonly startPosture: Posture
  readonly endPosture: Posture
}

function placeOf(step: PosedStep, poses: ReadonlyMap<string, Pose>): Place {
  const known = (id: string): Pose => {
    const pose = poses.get(id)
    if (!pose) throw new Error(`Unknown pose ${id}: the script was not parsed`)
    return pose
  }
  const pose = known(step.pose)
  const base = step.in === undefined ? null : known(step.in)
  const named = step.kind === 'rest' ? (step.practice ?? step.pattern) : step.pattern
  const practice = typeof named === 'string' && named !== pose.id ? known(named) : null
  const posture = base ? { start: base.posture.end, end: base.posture.end } : pose.posture
  return { pose, base, practice, startPosture: posture.start, endPosture: posture.end }
}

function styleOf(asked: CueStyle | undefined, place: Place, before: Place | null, seen: ReadonlySet<string>): CueStyle {
  if (asked) return asked
  if (before?.pose.id === place.pose.id && before.base?.id === place.base?.id) return 'none'
  return seen.has(place.pose.id) ? 'brief' : 'full'
}

function cuesOf(pose: Pose, style: CueStyle): PoseCues {
  return style === 'none' ? pose.cues.brief : pose.cues[style]
}

function wayIn(
  step: PosedStep,
  place: Place,
  before: Place | null,
  style: CueStyle,
  seen: ReadonlySet<string>,
  { phrases }: Catalogue,
): readonly string[] {
  const standsInBase = place.base !== null && (before?.pose.id === place.base.id || before?.base?.id === place.base.id)
  const lines = [
    ...(step.sides === 'either' ? [phrases.easierSide] : []),
    ...(place.base && !standsInBase ? place.base.cues[seen.has(place.base.id) ? 'brief' : 'full'].enter : []),
    ...(style === 'none' ? [] : place.pose.cues[style].enter),
    ...(place.practice ? place.practice.cues[seen.has(place.practice.id) ? 'brief' : 'full'].enter : []),
  ]
  return lines.length > 0 ? lines : [phrases.stay]
}

function holdLines(place: Place, before: Place | null, cues: PoseCues, seen: ReadonlySet<string>): readonly string[] {
  const ofPractice = place.practice?.cues[seen.has(place.practice.id) ? 'brief' : 'full'].hold ?? []
  const ofPose = before?.pose.id === place.pose.id ? [] : cues.hold
  return [...ofPractice, ...ofPose]
}

function wayOut(place: Place, after: Place | null, cues: PoseCues): readonly string[] {
  const ofPractice = after?.practice?.id === place.practice?.id ? [] : (place.practice?.cues.brief.leave ?? [])
  const ofPose = after?.pose.id === place.pose.id ? [] : cues.leave
  return [...ofPractice, ...ofPose]
}

function announcement(place: Place, after: Place | null, { phrases }: Catalogue): string {
  if (!after) return phrases.last
  const name = (after.practice ?? after.pose).spokenName
  if (after.pose.id === place.pose.id && after.practice?.id === place.practice?.id) return phrases.stay
  return phrases.next.replace('{name}', name)
}

function saidBetween(
  visit: ExpandedStep,
  before: Place | null,
  after: Place | null,
  { phrases }: Catalogue,
): StepSpeech {
  const text = visit.step.kind === 'say' ? visit.step.text : ''
  const next = after ? phrases.next.replace('{name}', (after.practice ?? after.pose).spokenName) : phrases.last
  const side: SideSpeech = { side: null, enter: [text], hold: [], leave: [], briefLeave: [], next }
  return { visit, pose: before?.pose ?? null, changesPosture: false, sides: [side] }
}

function sidesOf({ sides }: PosedStep, firstSide: Side): readonly (Side | null)[] {
  if (sides === undefined || sides === 'either') return [null]
  if (sides !== 'both') return [sides]
  return firstSide === 'right' ? ['right', 'left'] : ['left', 'right']
}

function spoken(lines: readonly string[], side: Side | null): readonly string[] {
  return lines.map((line) => fillSide(line, side))
}
