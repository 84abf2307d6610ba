import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { VOICE_RATE } from '../../../../scripts/audio/voice/clip.ts'
import { commandSpeaker } from '../../../../scripts/audio/voice/commandEngine.ts'
import { FAKE_ENGINE } from '../support/fakeEngine.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'meru-engine-'))
const engine = path.join(folder, 'engine.mjs')
writeFileSync(engine, FAKE_ENGINE)
afterAll(() => rmSync(folder, { recursive: true }))

const speakerWith = (args: string) => commandSpeaker(`"${process.execPath}" "${engine}" {out} ${args}`, 0.6)
const seconds = (samples: Float32Array) => samples.length / VOICE_RATE

describe('commandSpeaker', () => {
  it('speaks what the engine wrote for the text on its input, brought to our rate and trimmed', async () => {
    // A tenth of a second a letter, with 30 ms kept before it and 120 ms after it of the engine's own silence.
    expect(seconds(await speakerWith('22050').speak('Rest.'))).toBeCloseTo(0.5 + 0.15, 2)
  })

  it('speaks sentence by sentence, with the pause of all voices between', async () => {
    expect(seconds(await speakerWith('48000').speak('Rest. Rest.'))).toBeCloseTo(2 * 0.65 + 0.6, 2)
  })

  it.each([
    ['fails', 'fail', /failed \(exit code 3\) at "Rest\.": no such model/],
    ['writes nothing', 'silent', 'wrote no sound for "Rest."'],
    ['writes something else', 'text', '"Rest." could not be spoken: it is no WAV.'],
  ])('ends with a sentence where the engine %s', async (_, mode, sentence) => {
    await expect(speakerWith(mode).speak('Rest.')).rejects.toThrow(sentence)
  })

  it('ends with a sentence where there is no such engine', async () => {
    await expect(commandSpeaker('no-such-engine {out}', 0.6).speak('Rest.')).rejects.toThrow('could not be started')
  })
})
