/** What must hold for the poses of `sessions/poses.json`, whoever edits them. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../scripts/support/loadContent.ts'
import type { Direction, Flag, Pose, PoseCues } from '../../../src/core/catalogue/catalogue.ts'
import { NUMBER_LIMITS } from '../../../src/core/script/limits.ts'
import type { Seconds } from '../../../src/core/time.ts'
import { POSTURES } from '../../support/aCatalogue.ts'
import { poseLines } from '../../support/poseLines.ts'
import { spokenSeconds } from '../../support/spokenSeconds.ts'

const { poses } = loadCatalogue()
const ids = new Set(poses.map(({ id }) => id))
const clinicalIds = JSON.parse(
  readFileSync(new URL('../../fixtures/pose-ids.json', import.meta.url), 'utf8'),
) as string[]

const PROPS = ['chair', 'wall', 'block', 'bolster', 'blanket', 'strap', 'pillow', 'cushion', 'towel']

const DIRECTIONS: readonly Direction[] = ['flexion', 'extension', 'rotation', 'side-bend', 'load']

/** What the flags for pain in one direction keep people from (clinical reference §2.1). */
const directionOfFlag: Partial<Record<Flag, Direction>> = { FLEX: 'flexion', EXT: 'extension', ROT: 'rotation' }

const effort: readonly Pose['acute'][] = ['yes', 'mod', 'no']

/**
 * Longest instructions in seconds; poses held 25 s or less have less time for them. The full way out may be longer than the
 * brief one, which is spoken in its place where there is no room.
 */
const SHORT_POSE: Seconds = 25
const longest = {
  short: { full: 11, brief: 5, fullLeave: 5, briefLeave: 3, change: 8 },
  long: { full: 15, brief: 6, fullLeave: 6, briefLeave: 4, change: 10 },
}

describe('the pose catalogue', () => {
  it('has every practice of the clinical reference, each once', () => {
    expect(clinicalIds).toHaveLength(114)
    expect(poses.map(({ id }) => id).toSorted()).toEqual(clinicalIds.toSorted())
  })

  it('was read aloud, all of it', () => {
    expect(idsOf(poses.filter(({ reviewed }) => !reviewed))).toEqual([])
  })

  it('refers only to poses that it has', () => {
    const named = poses.flatMap(({ counterPose, easier, fallback }) => [
      ...[counterPose ?? [], easier.pose ?? []].flat(),
      fallback,
    ])
    expect(named.length).toBeGreaterThan(0)
    expect(named.filter((id) => !ids.has(id))).toEqual([])
  })

  it('knows postures and props by their names in the format', () => {
    expect(poses.flatMap(({ posture }) => [posture.start, posture.end]).filter((at) => !POSTURES.includes(at))).toEqual(
      [],
    )
    expect(poses.flatMap(({ props }) => props).filter((prop) => !PROPS.includes(prop))).toEqual([])
  })

  it('tells the direction of every pose that is too much for people who hurt in that direction', () => {
    expect(poses.flatMap(({ direction }) => direction).filter((way) => !DIRECTIONS.includes(way))).toEqual([])
    const untold = poses.filter(({ flags: { avoid, ease }, direction }) =>
      [...avoid, ...ease].some((flag) => {
        const way = directionOfFlag[flag]
        return way !== undefined && !direction.includes(way)
      }),
    )
    expect(idsOf(untold)).toEqual([])
  })

  it('holds a pose no longer usually than at most', () => {
    const wrong = poses.filter(({ limits }) => !(limits.usualSeconds > 0 && limits.usualSeconds <= limits.maxSeconds))
    expect(idsOf(wrong)).toEqual([])
  })

  it('gives every breath entry, and no other, a pattern within the limits of a safe breath', () => {
    const breaths = poses.filter(({ category }) => category === 'breath')
    expect(idsOf(poses.filter(({ pattern }) => pattern !== undefined))).toEqual(idsOf(breaths))
    const phases = breaths.flatMap(({ id, pattern }) =>
      Object.entries(pattern ?? {}).map(([phase, seconds]) => ({ id, phase, seconds })),
    )
    expect(phases).toHaveLength(4 * breaths.length)
    expect(phases.filter(({ phase, seconds }) => !isWithinLimits(phase, seconds))).toEqual([])
  })

  it('breathes out in one half of a movement and in in the other', () => {
    const moved = poses.filter(({ moves }) => moves !== undefined)
    expect(moved.length).toBeGreaterThan(0)
    const halves = moved.map(({ id, moves }) => [id, (moves ?? []).map(({ on }) => on).toSorted()])
    expect(halves).toEqual(moved.map(({ id }) => [id, ['exhale', 'inhale']]))
  })
})

describe('the fallback of a pose', () => {
  const fallbackOf = (pose: Pose): Pose => poses.find(({ id }) => id === pose.fallback) ?? pose

  it('is another pose of its sort, for a part of the back that it is for', () => {
    const wrong = poses.filter((pose) => {
      const fallback = fallbackOf(pose)
      return (
        fallback.id === pose.id ||
        sortOf(fallback) !== sortOf(pose) ||
        !pose.regions.some((region) => fallback.regions.includes(region))
      )
    })
    expect(idsOf(wrong)).toEqual([])
  })

  it('asks no more than the pose, and leaves out nobody whom the pose lets in', () => {
    const harder = poses.filter((pose) => {
      const fallback = fallbackOf(pose)
      return (
        effort.indexOf(fallback.acute) > effort.indexOf(pose.acute) ||
        fallback.level > pose.level ||
        fallback.flags.avoid.some((flag) => !pose.flags.avoid.includes(flag))
      )
    })
    expect(idsOf(harder)).toEqual([])
  })

  it('leads in three steps at most to something that suits a fresh spasm', () => {
    const reached = poses.map((pose) => {
      const ways = [pose, fallbackOf(pose), fallbackOf(fallbackOf(pose)), fallbackOf(fallbackOf(fallbackOf(pose)))]
      return { id: pose.id, isSafe: ways.some(({ acute }) => acute === 'yes') }
    })
    expect(reached.filter(({ isSafe }) => !isSafe)).toEqual([])
  })
})

describe('the words of a pose', () => {
  it('fit a caption of 40 characters', () => {
    const captions = poses.flatMap(({ caption, moves }) => [caption, ...(moves ?? []).map((move) => move.caption)])
    expect(captions.filter((caption) => caption.length > 40 || caption.length === 0)).toEqual([])
  })

  it('tell what to feel and what not, in one short sentence each', () => {
    const sentences = poses.flatMap(({ feel, notFeel }) => [feel, notFeel])
    expect(sentences.filter((sentence) => !/^[A-Z][^.!?]{7,78}\.$/.test(sentence))).toEqual([])
    expect(poses.filter(({ notFeel }) => !notFeel.startsWith('No ')).map(({ id }) => id)).toEqual([])
  })

  it('name the side in sided poses and only there', () => {
    expect(idsOf(poses.filter((pose) => poseLines(pose).some(namesSide) !== pose.sided))).toEqual([])
    const ways = poses
      .filter(({ sided }) => sided)
      .flatMap(
        ({ id, cues }) =>
          [
            [id, 'full', cues.full.enter],
            [id, 'brief', cues.brief.enter],
            [id, 'full change', cues.full.change ?? []],
            [id, 'brief change', cues.brief.change ?? []],
          ] as const,
      )
    expect(ways.filter(([, , lines]) => !lines.some((line) => line.includes('{side}')))).toEqual([])
  })

  it('change sides only where there are sides', () => {
    const changes = ({ cues }: Pose) => cues.full.change !== undefined && cues.brief.change !== undefined
    expect(idsOf(poses.filter((pose) => changes(pose) !== pose.sided))).toEqual([])
  })

  it('say the way in and the way out of every pose', () => {
    const silent = ({ enter, leave }: PoseCues) => enter.length === 0 || leave.length === 0
    expect(idsOf(poses.filter(({ cues }) => silent(cues.full) || silent(cues.brief)))).toEqual([])
  })

  it('help with one to three lines the first time, and with one at most later', () => {
    const wrong = poses.filter(
      ({ cues: { full, brief } }) => !isBetween(full.hold.length, 1, 3) || brief.hold.length > 1,
    )
    expect(idsOf(wrong)).toEqual([])
  })

  it('are short enough for the time a pose has', () => {
    const tooLong = poses.flatMap(({ id, limits, cues: { full, brief } }) => {
      const most = limits.usualSeconds <= SHORT_POSE ? longest.short : longest.long
      const parts: readonly (readonly [string, readonly string[], Seconds])[] = [
        ['full.enter', full.enter, most.full],
        ['brief.enter', brief.enter, most.brief],
        ['full.leave', full.leave, most.fullLeave],
        ['brief.leave', brief.leave, most.briefLeave],
        ['full.change', full.change ?? [], most.change],
        ['brief.change', brief.change ?? [], most.change],
      ]
      return parts.filter(([, lines, seconds]) => spokenSeconds(lines) > seconds).map(([part]) => `${id} ${part}`)
    })
    expect(tooLong).toEqual([])
  })
})

function sortOf({ category }: Pose): string {
  return category === 'breath' || category === 'meditation' ? category : 'body'
}

function namesSide(line: string): boolean {
  return line.includes('{side}') || line.includes('{other}')
}

function isWithinLimits(phase: string, seconds: Seconds): boolean {
  if (phase !== 'inhale' && phase !== 'exhale' && phase !== 'holdIn' && phase !== 'holdOut') return false
  return isBetween(seconds, NUMBER_LIMITS[phase].min, NUMBER_LIMITS[phase].max)
}

function isBetween(value: number, lowest: number, highest: number): boolean {
  return lowest <= value && value <= highest
}

function idsOf(some: readonly Pose[]): readonly string[] {
  return some.map(({ id }) => id)
}
