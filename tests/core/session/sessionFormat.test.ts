import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../scripts/support/loadContent.ts'
import { flags } from '../../../src/core/session/flags.ts'
import { issueCodes } from '../../../src/core/session/issue.ts'
import { ruleCode } from '../../../src/core/session/lint/lintSession.ts'
import { rules } from '../../../src/core/session/lint/rules.ts'
import { readScript } from '../../../src/core/session/readScript.ts'
import { scriptSchema, stepSchemas } from '../../../src/core/session/scriptSchema.ts'
import { compileTimeline } from '../../../src/core/timeline/compile.ts'

const guide = readFileSync(new URL('../../../docs/session-format.md', import.meta.url), 'utf8')
const example = /```json\n([\s\S]*?)```/.exec(guide)?.[1] ?? ''

describe('The guide for teachers', () => {
  it('has an example without a problem, which takes as long as it says', () => {
    const catalogue = loadCatalogue()
    const parsed = readScript(example, { catalogue })
    if ('issues' in parsed) throw new Error(JSON.stringify(parsed.issues, null, 2))
    expect(parsed.warnings).toEqual([])
    const compiled = compileTimeline(parsed.script, catalogue)
    if ('issues' in compiled) throw new Error(JSON.stringify(compiled.issues, null, 2))
    expect(Math.round(compiled.timeline.duration / 60)).toBe(parsed.script.minutes)
  })

  const keys = [scriptSchema, ...Object.values(stepSchemas)].flatMap(({ entries }) => Object.keys(entries))
  it.each([...new Set(keys)])('explains the key %s', (key) => {
    expect(guide).toContain(`\`${key}\``)
  })

  it.each(issueCodes.filter((code) => code !== 'E_NOT_FOUND'))('explains the code %s', (code) => {
    expect(guide).toContain(`\`${code}\``)
  })

  it.each(rules)('explains the rule $name', ({ name, severity }) => {
    expect(guide).toContain(`\`${ruleCode(name, severity)}\``)
  })

  it.each(flags)('explains the flag %s', (flag) => {
    expect(guide).toContain(`\`${flag}\``)
  })
})
