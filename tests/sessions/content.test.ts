/** What must hold for every shipped session, whoever writes it. */
import { basename } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadBundledScripts, loadCatalogue } from '../../scripts/support/loadContent.ts'
import type { Pose } from '../../src/core/catalogue/catalogue.ts'
import { posesById } from '../../src/core/catalogue/posesById.ts'
import { readScript } from '../../src/core/script/readScript.ts'
import type { PosedStep, SessionScript } from '../../src/core/script/script.ts'
import type { Seconds } from '../../src/core/time.ts'
import { expandSteps, type ExpandedStep } from '../../src/core/timeline/expandSteps.ts'
import { cuesOn, type Chapter, type Timeline } from '../../src/core/timeline/timeline.ts'
import { compiled } from '../support/compiled.ts'

const catalogue = loadCatalogue()
const poses = posesById(catalogue)
const sessions = loadBundledScripts().map(({ file, text }) => {
  const script = parsed(text, basename(file))
  return { id: script.id, script, timeline: compiled(script, catalogue) }
})

/** Shortest hold worth having on one side. */
const SHORTEST_HOLD: Seconds = 15
/** The sentence that every script says where it guides the breath (clinical reference §4.3). */
const STOP_CUE = 'If you feel dizzy, tingly or short of air, let the breath be ordinary.'

it('there are sessions', () => {
  expect(sessions.length).toBeGreaterThan(2)
})

describe.each(sessions)('$id', ({ script, timeline }) => {
  it('keeps every hold within the limit of its pose, or of what is practised in it', () => {
    const holds = holdsOf(timeline).map((chapter) => ({ ...chapter, most: longestHold(script, chapter) }))
    expect(holds.filter(({ holdStart, holdEnd, most }) => holdEnd - holdStart > most)).toEqual([])
  })

  it('leaves time for a hold worth having on every side', () => {
    expect(holdsOf(timeline).filter(({ holdStart, holdEnd }) => holdEnd - holdStart < SHORTEST_HOLD)).toEqual([])
  })

  it('says early when to stop', () => {
    const early = cuesOn(timeline, 'voice').filter(({ startTime }) => startTime < 120)
    const said = early.map(({ text }) => text).join(' ')
    expect(said).toContain('If anything hurts sharply, stop and rest.')
    expect(said).toContain(STOP_CUE)
  })

  it('names its evidence, and that nobody has tested it', () => {
    expect(script.evidence).toMatch(/Nobody has tested this session itself\.$/)
  })

  it('asks of a fresh flare only what suits it', () => {
    const hard = placesOf(script).filter(({ acute }) => acute !== 'yes')
    expect(script.kind === 'acute-relief' ? hard.map(({ id }) => id) : []).toEqual([])
  })
})

function parsed(text: string, fileName: string): SessionScript {
  const read = readScript(text, { catalogue, fileName })
  if ('issues' in read) throw new Error(JSON.stringify(read.issues))
  expect(read.warnings).toEqual([])
  return read.script
}

function holdsOf({ chapters }: Timeline): readonly Chapter[] {
  return chapters.filter(({ kind }) => kind !== 'arrive' && kind !== 'say')
}

function longestHold(script: SessionScript, { path }: Chapter): Seconds {
  const visit = expandSteps(script)
    .filter(isPosed)
    .find((posed) => posed.path === path)
  const entry = visit && (practiceOf(visit.step) ?? poses.get(visit.step.pose))
  return entry?.limits.maxSeconds ?? 0
}

function placesOf(script: SessionScript): readonly Pose[] {
  const steps = expandSteps(script)
    .filter(isPosed)
    .map(({ step }) => step)
  return steps
    .flatMap((step) => [poses.get(step.pose), poses.get(step.in ?? ''), practiceOf(step)])
    .filter((pose) => pose !== undefined)
}

function isPosed(expanded: ExpandedStep): expanded is ExpandedStep<PosedStep> {
  return expanded.step.kind !== 'say'
}

function practiceOf(step: PosedStep): Pose | undefined {
  const named = step.kind === 'rest' ? (step.practice ?? step.pattern) : step.pattern
  return typeof named === 'string' ? poses.get(named) : undefined
}
