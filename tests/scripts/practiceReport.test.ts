import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseInstant } from '../../scripts/support/parseInstant.ts'
import { parseReportArguments } from '../../scripts/support/reportArguments.ts'
import { practicesOn } from '../support/aPractice.ts'

const project = fileURLToPath(new URL('../..', import.meta.url))
const now = ['--now', '2024-05-10T12:00:00Z']

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'practice-report-'))
})

afterAll(() => {
  rmSync(folder, { recursive: true })
})

/** Writes a file and gives its path. */
function fileWith(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

/** Runs the command as npm does. */
function run(...args: readonly string[]) {
  const script = join(project, 'scripts/practice-report.ts')
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: project,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('practice:report', { timeout: 30_000 }, () => {
  it('prints what a log amounts to, and nothing else', () => {
    const log = [...practicesOn('2024-05-08', '2024-05-09', '2024-05-10'), { kind: 'dance' }]
    const { status, stdout, stderr } = run('--json', fileWith('log.json', `\ufeff${JSON.stringify(log)}`), ...now)
    expect(JSON.parse(stdout)).toEqual({
      current: 3,
      longest: 3,
      quarantined: 1,
      future: 0,
      clockSuspect: false,
      weeks: { current: 1, longest: 1 },
    })
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('takes the vectors as they are written, with a number that is none', () => {
    const text = readFileSync(join(project, 'tests/fixtures/streak-vectors.json'), 'utf8')
    const vectors = JSON.parse(text) as readonly { readonly n: number; readonly log: readonly unknown[] }[]
    const log = vectors.find(({ n }) => n === 92)?.log
    const { stdout } = run(...now, fileWith('vector.json', JSON.stringify(log)), '--weekly-target', '7')
    expect(JSON.parse(stdout)).toMatchObject({ current: 1, longest: 1, quarantined: 5 })
  })

  it.each([
    ['a file that is not there', 'absent.json', null, 'cannot be read'],
    ['a file that is not JSON', 'broken.json', '[{', 'is not JSON'],
    ['a file without an array', 'object.json', '{}', 'has to hold an array'],
  ])('refuses %s in one sentence', (_name, name, text, sentence) => {
    const path = text === null ? join(folder, name) : fileWith(name, text)
    const { status, stdout, stderr } = run(path, ...now)
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(new RegExp(`^\\S*${name} ${sentence}[^\\n]*\\.\\n$`))
  })

  it('refuses an option that it does not know, without a stack trace', () => {
    const { status, stdout, stderr } = run('log.json', '--tomorrow')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
    expect(stderr).toMatch(/^There is no option --tomorrow[^\n]*\n$/)
  })
})

describe('the arguments of practice:report', () => {
  it.each([
    [['log.json', ...now, '--json']],
    [['--json', ...now, 'log.json']],
    [['--now=2024-05-10T12:00Z', 'log.json']],
  ])('are read from %j, with three days a week from 04:00', (args) => {
    expect(parseReportArguments(args)).toEqual({
      file: 'log.json',
      now: { at: Date.parse('2024-05-10T12:00Z'), utcOffset: 0 },
      settings: { weeklyTarget: 3, dayStart: 240 },
    })
  })

  it('may set the target of a week and the start of a day', () => {
    expect(parseReportArguments(['log.json', ...now, '--weekly-target', '7', '--day-start', '0'])).toMatchObject({
      settings: { weeklyTarget: 7, dayStart: 0 },
    })
  })

  it.each([
    [[], 'Name one file'],
    [['a.json', 'b.json', ...now], 'Name one file'],
    [['a.json'], '--now takes'],
    [['a.json', '--now'], '--now takes'],
    [['a.json', '--now', '2024-05-10T12:00'], '--now takes'],
    [['a.json', ...now, '--weekly-target', '0'], '--weekly-target takes'],
    [['a.json', ...now, '--weekly-target', '8'], '--weekly-target takes'],
    [['a.json', ...now, '--weekly-target', '2.5'], '--weekly-target takes'],
    [['a.json', ...now, '--day-start', '1440'], '--day-start takes'],
    [['a.json', ...now, '--day-start', '-1'], '--day-start takes'],
    [['a.json', ...now, '--day-start', '04:00'], '--day-start takes'],
    [['a.json', ...now, '--day-start'], '--day-start takes'],
    [['a.json', ...now, '--quiet'], 'There is no option --quiet'],
  ])('%j are refused: %s', (args, sentence) => {
    expect(parseReportArguments(args)).toEqual({ error: expect.stringContaining(sentence) })
  })
})

describe('an instant', () => {
  it.each([
    ['2024-05-10T12:00:00Z', '2024-05-10T12:00:00.000Z', 0],
    ['2024-05-10T12:00Z', '2024-05-10T12:00:00.000Z', 0],
    ['2024-05-10T12:00:30.25+02:00', '2024-05-10T10:00:30.250Z', 120],
    ['2024-05-10T00:15-0330', '2024-05-10T03:45:00.000Z', -210],
    ['2024-05-10 12:00:00+14', '2024-05-09T22:00:00.000Z', 840],
    ['2199-12-31T23:59:59Z', '2199-12-31T23:59:59.000Z', 0],
  ])('%s is %s, %i min east', (text, instant, utcOffset) => {
    expect(parseInstant(text)).toEqual({ at: Date.parse(instant), utcOffset })
  })

  it.each([
    'now',
    '2024-05-10',
    '2024-05-10T12:00',
    '2024-02-30T12:00Z',
    '2024-05-10T25:00Z',
    '2024-05-10T12:60Z',
    '2024-05-10T12:00+24:00',
    '2024-05-10T12:00+01:60',
    '1715331600000',
  ])('is not %s', (text) => {
    expect(parseInstant(text)).toBeNull()
  })
})
