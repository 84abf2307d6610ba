import { expect, it } from 'vitest'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { coreFolders } from '../../../scripts/mutation/coreFolders.ts'
import { scoreTable, type Mutant, type MutantStatus } from '../../../scripts/mutation/scoreTable.ts'
import { root } from '../../../scripts/support/project.mjs'

const mutants = (mutatorName: string, ...statuses: readonly MutantStatus[]): readonly Mutant[] =>
  statuses.map((status) => ({ mutatorName, status }))

it('counts by folder what a test noticed, figures apart, and leaves out what was ignored', () => {
  const folders = new Map([
    [
      'safety',
      [
        ...mutants('Regex', 'Killed', 'Timeout', 'Survived', 'Ignored', 'NoCoverage'),
        ...mutants('Figure', 'Killed', 'Survived', 'Killed'),
      ],
    ],
    ['person', mutants('Regex', 'Killed')],
  ])
  expect(scoreTable(folders)).toBe(
    [
      'folder  mutants  killed  timeout  survived  not covered    score  figures',
      'safety        7       3        1         2            1   50.0 %   66.7 %',
      'person        1       1        0         0            0  100.0 %        –',
      'all           8       4        1         2            1   60.0 %   66.7 %',
      '',
    ].join('\n'),
  )
})

it('knows every folder of core, and tests for each', () => {
  const folders = coreFolders()
  expect(folders.get('safety')?.tests).toBe('tests/core/safety/**/*.test.ts')
  expect(folders.get('core')?.files).toContain('src/core/time.ts')
  expect(folders.get('review/rules')?.files).toContain('src/core/review/rules/tone.ts')
  for (const { files } of folders.values()) for (const file of files) expect(existsSync(join(root, file))).toBe(true)
})
