import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { clipKey } from '../../../src/core/sound/clipKey.ts'
import { encodeWav } from '../../../scripts/audio/wav.ts'
import type { VoiceManifest } from '../../../scripts/audio/voice/voiceManifest.ts'
import { FAKE_ENGINE } from './support/fakeEngine.ts'
import { FAKE_FFMPEG } from './support/fakeFfmpeg.ts'
import { silentMp3 } from './support/silentMp3.ts'

const root = mkdtempSync(path.join(tmpdir(), 'meru-audio-'))
const programs = path.join(root, 'bin')
const engine = path.join(root, 'engine.mjs')
mkdirSync(programs)
writeFileSync(engine, FAKE_ENGINE)
writeFileSync(path.join(programs, 'ffmpeg'), FAKE_FFMPEG.replace('{frame}', Buffer.from(silentMp3(1)).toString('hex')))
chmodSync(path.join(programs, 'ffmpeg'), 0o755)
afterAll(() => rmSync(root, { recursive: true }))

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(path.join(root, 'run-'))
  writeFileSync(path.join(folder, 'lines.txt'), 'Breathe in.\nBreathe out.\n')
})

const SPEAKS = ['--engine', `"${process.execPath}" "${engine}" {out} 16000`]
const SHARED = ['--licence', 'CC0-1.0', '--attribution', 'Anna']

function run(tool: string, args: readonly string[]) {
  const script = path.resolve(`scripts/audio/${tool}.ts`)
  const env = { ...process.env, PATH: `${programs}${path.delimiter}${process.env['PATH'] ?? ''}` }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.resolve('node_modules/tsx/dist/cli.mjs'), script, ...args],
    {
      cwd: folder,
      env,
      encoding: 'utf8',
    },
  )
  return { status, stdout, stderr }
}
const voice = (...args: readonly string[]) => run('voice', ['--voice', 'Anna', '--lines', 'lines.txt', ...args])
const pack = (file: string) => path.join(folder, 'public/audio/voice/anna/en-US', file)
const manifest = () => JSON.parse(readFileSync(pack('manifest.json'), 'utf8')) as VoiceManifest

/** A second of a tone, as a person would put it into the folder. */
function record(line: string, level = 0.2): void {
  const samples = Float64Array.from({ length: 44_100 }, (_, i) => level * Math.cos((2 * Math.PI * 200 * i) / 44_100))
  mkdirSync(path.join(folder, 'recordings/en-US'), { recursive: true })
  writeFileSync(path.join(folder, `recordings/en-US/${clipKey(line)}.wav`), encodeWav([samples], 44_100))
}

describe('npm run audio:voice', () => {
  it('fills a new pack with what another engine says, and speaks nothing twice', () => {
    expect(voice(...SPEAKS, ...SHARED).stdout).toContain('Anna: 2 of 2 lines to speak.')
    const { voice: who, clips } = manifest()
    expect(who).toMatchObject({ id: 'anna', name: 'Anna', licence: 'CC0-1.0', attribution: 'Anna' })
    expect(Object.values(clips).map(({ text, src }) => [text, src])).toEqual([
      ['Breathe in.', 'tts'],
      ['Breathe out.', 'tts'],
    ])
    // A tenth of a second for each of 11 letters, and the silence that is kept around speech, in frames of 24 ms.
    expect(clips[clipKey('Breathe in.')]?.dur).toBeCloseTo(1.25, 1)
    expect(existsSync(pack(`${clipKey('Breathe in.')}.mp3`))).toBe(true)
    expect(voice(...SPEAKS).stdout).toContain('Anna: 0 of 2 lines to speak.')
  })

  it('takes recordings first, and speaks the rest but never over a recording', () => {
    record('Breathe in.')
    expect(voice(...SPEAKS, ...SHARED).stdout).toContain('Anna: 1 of 1 recordings to take')
    const taken = manifest().clips[clipKey('Breathe in.')]
    expect(taken).toMatchObject({ text: 'Breathe in.', src: 'recording', dur: expect.closeTo(1, 1) as number })
    rmSync(path.join(folder, 'recordings'), { recursive: true })
    expect(voice(...SPEAKS, '--gain', '6').stdout).toContain('Anna: 1 of 2 lines to speak.')
    expect(manifest().clips[clipKey('Breathe in.')]).toEqual(taken)
  })

  it('takes a recording again when it changed, and names one that belongs to no line', () => {
    record('Breathe in.')
    record('Old words.')
    const first = voice(...SHARED)
    expect(first.stdout).toContain(`${clipKey('Old words.')}.wav belongs to no line.`)
    expect(first.stdout).toContain('Nobody speaks them')
    const { hash } = manifest().clips[clipKey('Breathe in.')] ?? {}
    record('Breathe in.', 0.3)
    voice(...SHARED)
    expect(manifest().clips[clipKey('Breathe in.')]?.hash).not.toBe(hash)
  })

  it.each([
    ['a new voice without a licence', ['--voice', 'Anna', ...SPEAKS], 'There is no voice "Anna" yet'],
    ['an engine for a built-in voice', ['--voice', 'willow', ...SPEAKS], 'Willow is built in and takes no --engine'],
    ['an engine that does not say where its sound goes', ['--voice', 'Anna', '--engine', 'piper'], 'must say where'],
    ['an option that nobody knows', ['--loud'], "Unknown option '--loud'"],
  ])('ends with one sentence at %s', (_, args, sentence) => {
    const { status, stderr } = run('voice', ['--lines', 'lines.txt', ...args])
    expect(status).toBe(1)
    expect(stderr).toContain(sentence)
    expect(stderr.trim().split('\n')).toHaveLength(1)
  })
})

it('npm run audio:script writes a table beside the recordings', () => {
  const { stdout } = run('script', [])
  expect(stdout).toMatch(/script\.csv: \d+ lines\./)
  expect(readFileSync(path.join(folder, 'recordings/en-US/script.csv'), 'utf8')).toMatch(/^key,text,notes\r\n/)
})

describe('npm run audio:check', () => {
  it('names what is missing, ends with one line, and fails', () => {
    mkdirSync(path.join(folder, 'public/audio'), { recursive: true })
    const nothing = { schema: 1, cues: {}, ambience: {}, licence: 'CC0-1.0', attribution: 'Us' }
    writeFileSync(path.join(folder, 'public/audio/sounds.json'), JSON.stringify(nothing))
    const { status, stdout } = run('check', [])
    expect(status).toBe(1)
    expect(stdout.trim().split('\n')).toEqual([
      'voice/willow/en-US is missing',
      'voice/cedar/en-US is missing',
      expect.stringMatching(/^1 file, 0 voices, \d+ lines: 2 faults\.$/),
    ])
    const told = JSON.parse(run('check', ['--json']).stdout) as { findings: readonly unknown[] }
    expect(told.findings).toHaveLength(2)
  })
})
