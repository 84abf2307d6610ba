import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const project = fileURLToPath(new URL('../..', import.meta.url))
const { status, stdout } = spawnSync('git', ['ls-files', '--eol'], { cwd: project, encoding: 'utf8' })
/** As in "i/lf w/lf attr/text=auto eol=lf  package.json"; none where the project was not cloned. */
const files = status === 0 ? stdout.split('\n').filter((line) => line !== '') : []

// Git for Windows clones with core.autocrlf=true as it comes: every file had CRLF, and 774 files failed the lint.
describe('the files of a clone, whatever the settings of git', () => {
  it('have LF and nothing else in them', () => {
    expect(files.filter((line) => !/^i\/(lf|-text|none)\s/.test(line))).toEqual([])
  })

  it('get LF where they are text, and are left alone where they are not', () => {
    expect(files.filter((line) => !/attr\/(text=auto eol=lf|-text)\s/.test(line))).toEqual([])
  })
})
