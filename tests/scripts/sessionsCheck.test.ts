import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
const fixtures = 'tests/fixtures/scripts'
const good = `${fixtures}/a-good-script.session.json`
const warned = `${fixtures}/only-warnings.session.json`
const wrong = `${fixtures}/ten-mistakes.session.json`

interface Ended {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs the command as npm does. */
function check(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const command = ['--import', 'tsx', 'scripts/sessions-check.ts', ...args]
    execFile(process.execPath, command, { cwd: project, env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
    )
  })
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '')

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'sessions-check-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

describe('sessions:check', { timeout: 20_000 }, () => {
  it('says nothing on a good script and ends with 0', async () => {
    expect(await check([good])).toEqual({ code: 0, stdout: '', stderr: 'No problems found.\n' })
  })

  it('prints one line a problem: file, place, code and a sentence', async () => {
    const { code, stdout } = await check([wrong])
    expect(code).toBe(1)
    expect(lines(stdout)).toHaveLength(10)
    expect(lines(stdout)[0]).toBe(`${wrong}:/lang E_PATTERN “lang” must be a language tag such as “en” or “pt-BR”.`)
    for (const line of lines(stdout)) expect(line).toMatch(/^\S+\.json:\/\S+ E_[A-Z_]+ \S.*[.?]$/)
  })

  it('ends with 0 on warnings alone', async () => {
    const { code, stdout } = await check([warned])
    expect(code).toBe(0)
    expect(lines(stdout).map((line) => line.split(' ')[1])).toEqual(['W_UNKNOWN_KEY', 'W_DUP_VALUE'])
  })

  it.each([[['--json', wrong, warned]], [[wrong, warned, '--json']]])(
    'prints nothing but JSON where that is asked for, before or after the files',
    async (args) => {
      const { code, stdout } = await check(args)
      const issues = JSON.parse(stdout) as readonly Readonly<Record<string, string>>[]
      expect(code).toBe(1)
      expect(issues).toHaveLength(12)
      expect(issues[0]).toEqual({
        file: wrong,
        path: '/lang',
        code: 'E_PATTERN',
        message: '“lang” must be a language tag such as “en” or “pt-BR”.',
        severity: 'error',
      })
      expect(issues[10]).toMatchObject({ file: warned, path: '/sumary', severity: 'warning' })
    },
  )

  it('prints an empty list for a good script', async () => {
    expect(await check(['--json', good])).toMatchObject({ code: 0, stdout: '[]\n' })
  })

  it.each([
    [[], 0, 'W_ACUTE'],
    [['--shipped'], 1, 'E_ACUTE'],
  ])(
    'holds a script with %j to the rules of good practice as advice, or as what we ship',
    async (options, ends, code) => {
      const hard = `${fixtures}/seeded/hard-pose-on-a-bad-day.session.json`
      const { code: ended, stdout } = await check([...options, hard])
      expect(ended).toBe(ends)
      expect(lines(stdout)).toContain(
        `${hard}:/steps/2/pose ${code} “bridge” does not suit a fresh spasm; a session for acute relief has only what does.`,
      )
    },
  )

  it('tells the author what does not fit its time', async () => {
    const { code, stdout } = await check([`${fixtures}/too-little-time.session.json`])
    expect(code).toBe(1)
    expect(lines(stdout)).toHaveLength(1)
    expect(stdout).toContain(':/steps/0/seconds E_FIT ')
  })

  it('goes on with the next file after one that cannot be checked', async () => {
    const cut = file('cut.session.json', '{"format": "meru-session",')
    const picture = file('picture.session.json', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))
    const missing = join(folder, 'missing.session.json')
    const { code, stdout, stderr } = await check(['--json', missing, folder, cut, picture, warned])
    const issues = JSON.parse(stdout) as readonly Readonly<Record<string, string>>[]
    expect(code).toBe(1)
    expect(stderr).toBe('')
    expect(issues.map((issue) => [issue['file'], issue['path'], issue['code']])).toEqual([
      [missing, '', 'E_NOT_FOUND'],
      [folder, '', 'E_NOT_FOUND'],
      [cut, '1:27', 'E_JSON_SYNTAX'],
      [picture, '', 'E_NOT_JSON'],
      [warned, '/sumary', 'W_UNKNOWN_KEY'],
      [warned, '/regions/1', 'W_DUP_VALUE'],
    ])
  })

  it('finds a file by the name that it has where npm was called', async () => {
    file('here.session.json', '[]')
    const { stdout } = await check(['here.session.json'], { INIT_CWD: folder })
    expect(lines(stdout)).toEqual(['here.session.json: E_ROOT_TYPE Expected an object, got array.'])
  })

  it('lets no key of a script steer the terminal', async () => {
    const { stdout } = await check([file('steering.session.json', '{"\\u001b[31mred\\n\\u202e": 1}')])
    expect(stdout).not.toMatch(/[\u001b\u202e]/)
    expect(lines(stdout).every((line) => line.startsWith(join(folder, 'steering.session.json:')))).toBe(true)
  })

  it.each([
    [[], /^Name the scripts to check: /],
    [['--json'], /^Name the scripts to check: /],
    [['--fix', good], /^There is no option --fix\. Name the scripts to check: /],
  ])('says how it is used when called with %j', async (args, sentence) => {
    const { code, stdout, stderr } = await check(args)
    expect(code).toBe(1)
    expect(stdout).toBe('')
    expect(lines(stderr)).toHaveLength(1)
    expect(stderr).toMatch(sentence)
  })
})
