import { describe, expect, it } from 'vitest'
import { loadBundledScripts, loadCatalogue } from '../../scripts/support/loadContent.ts'
import { loadClipLengths } from '../../scripts/support/loadClips.ts'
import { clipSecondsOf } from '../../src/core/session/clipLengths.ts'
import { parseScript } from '../../src/core/session/parseScript.ts'
import { posesById } from '../../src/core/session/posesById.ts'
import type { SessionScript, Step } from '../../src/core/session/script.ts'
import { transcriptOf } from '../../src/core/timeline/transcript.ts'
import { compiled } from '../support/compiled.ts'

const catalogue = loadCatalogue()
const poses = posesById(catalogue)
const clipSeconds = clipSecondsOf(loadClipLengths())

describe.each(loadBundledScripts())('$file', ({ file, text }) => {
  const script = parsed(text)
  const timeline = compiled(script, catalogue, { clipSeconds })
  const voices = timeline.cues.filter(({ track }) => track === 'voice')

  it('takes the minutes that it promises, to one per cent', () => {
    const promised = (script.minutes ?? 0) * 60
    expect(Math.abs(timeline.duration - promised)).toBeLessThanOrEqual(promised / 100)
  })

  it('takes the sum of its steps, to the second', () => {
    const timed = sumOfSteps(script.steps)
    if (timed !== null) expect(timeline.duration).toBe(timed)
  })

  it('never lets two voices overlap', () => {
    voices.slice(1).forEach((cue, at) => expect(cue.startTime).toBeGreaterThanOrEqual(voices[at]?.endTime ?? 0))
  })

  it('gives both sides the same time', () => {
    const total = (side: string, from: 'startTime' | 'holdStart') =>
      timeline.chapters
        .filter((chapter) => chapter.side === side)
        .reduce((sum, chapter) => sum + chapter.endTime - chapter[from], 0)
    expect(total('left', 'startTime')).toBeCloseTo(total('right', 'startTime'), 6)
    expect(total('left', 'holdStart')).toBeCloseTo(total('right', 'holdStart'), 6)
  })

  it('is told whole by its transcript, whichever side comes first', async () => {
    const id = file.replace(/^.*\/|\.session\.json$/g, '')
    await expect(transcriptOf(timeline, poses)).toMatchFileSnapshot(`transcripts/${id}.txt`)
    expect(compiled(script, catalogue, { clipSeconds, firstSide: 'left' }).duration).toBe(timeline.duration)
  })
})

function parsed(text: string): SessionScript {
  const result = parseScript(JSON.parse(text), { catalogue })
  if ('issues' in result) throw new Error(JSON.stringify(result.issues, null, 2))
  return result.script
}

/** The format's total, where no step is counted in breaths or repetitions; null otherwise. */
function sumOfSteps(steps: readonly Step[]): number | null {
  return steps.reduce<number | null>((sum, step) => {
    const seconds = secondsOf(step)
    return sum === null || seconds === null ? null : sum + seconds
  }, 0)
}

function secondsOf(step: Step): number | null {
  if (step.kind === 'section') return 0
  if (step.kind === 'repeat') {
    const inner = sumOfSteps(step.steps)
    return inner === null ? null : step.times * inner
  }
  if (step.kind === 'say') return step.seconds
  if (step.seconds === undefined) return null
  return (step.arrive ?? 0) + step.seconds * (step.sides === 'both' ? 2 : 1)
}
