import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../scripts/support/loadContent.ts'
import { readJson } from '../../../src/core/json/readJson.ts'
import { checkSession } from '../../../src/core/session/checkSession.ts'
import { prepareSession } from '../../../src/core/session/prepareSession.ts'
import { FLAGS } from '../../../src/core/catalogue/flags.ts'
import { ISSUE_CODES } from '../../../src/core/script/issue.ts'
import { ruleCode } from '../../../src/core/review/lintSession.ts'
import { RULES } from '../../../src/core/review/rules.ts'
import { readPrograms } from '../../../src/core/catalogue/programs.ts'
import { scriptSchema, stepSchemas } from '../../../src/core/script/scriptSchema.ts'
import { allSounds } from '../../support/linted.ts'

const guide = readFileSync(new URL('../../../docs/session-format.md', import.meta.url), 'utf8')
/** Everything in the guide that is JSON: whole sessions, steps to copy, and a programme. */
const examples = Array.from(guide.matchAll(/```json\n([\s\S]*?)```/g), ([, text]) => text ?? '')
const sessions = examples.filter((text) => text.includes('"format"')).map((text) => ({ text, title: titleOf(text) }))
const programs = examples.filter((text) => text.includes('"weeks"'))
const steps = examples
  .filter((text) => !/"(?:format|weeks)"/.test(text))
  .map((text) => ({ text, title: titleOf(text) }))
const catalogue = loadCatalogue()

/** The timeline of a script without a problem, and without advice on how it could be better. */
function played(text: string) {
  const reading = readJson(text)
  expect(checkSession(reading, { catalogue, sounds: allSounds, isShipped: false })).toEqual([])
  const session = prepareSession(reading, { catalogue })
  if ('issues' in session) throw new Error(JSON.stringify(session.issues, null, 2))
  return session
}

function titleOf(text: string): string {
  return /"(?:title|pose|kind)": "([^"]*)"/.exec(text)?.[1] ?? ''
}

describe('The guide for teachers', () => {
  it('has whole sessions and steps to copy', () => {
    expect(sessions.length).toBeGreaterThan(1)
    expect(steps.length).toBeGreaterThan(3)
  })

  it.each(sessions)('has an example that takes as long as it says: $title', ({ text }) => {
    const { script, timeline } = played(text)
    expect(Math.round(timeline.duration / 60)).toBe(script.minutes)
  })

  it.each(steps)('has a step that can be copied into a session: $text', ({ text }) => {
    const [whole] = sessions
    const session = JSON.parse(whole?.text ?? '') as { minutes?: number; steps: unknown[] }
    delete session.minutes
    session.steps.push(JSON.parse(text), { kind: 'rest', pose: 'savasana', arrive: 40, seconds: 60 })
    played(JSON.stringify(session))
  })

  it('has a programme that is one with all its weeks', () => {
    const [example] = programs.map((text) => JSON.parse(text) as { weeks: unknown[] })
    expect(example?.weeks).toHaveLength(1)
    expect(readPrograms({ programs: [{ ...example, weeks: Array(12).fill(example?.weeks[0]) }] })).toHaveLength(1)
  })

  const keys = [scriptSchema, ...Object.values(stepSchemas)].flatMap(({ entries }) => Object.keys(entries))
  it.each([...new Set(keys)])('explains the key %s', (key) => {
    expect(guide).toContain(`\`${key}\``)
  })

  it.each(ISSUE_CODES.filter((code) => code !== 'E_NOT_FOUND'))('explains the code %s', (code) => {
    expect(guide).toContain(`\`${code}\``)
  })

  it.each(RULES)('explains the rule $name', ({ name, severity }) => {
    expect(guide).toContain(`\`${ruleCode(name, severity)}\``)
  })

  it.each(FLAGS)('explains the flag %s', (flag) => {
    expect(guide).toContain(`\`${flag}\``)
  })
})
