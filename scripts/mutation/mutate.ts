/**
 * `npm run test:mutation`: mutation testing of core; reports mutants that no test detects, and a table by folder.
 * `-- transport practice` selects folders, `--concurrency 2` sets the number of workers, `--force` ignores earlier runs:
 * otherwise only what has changed since, in code or tests, is tested again. Runs at the lowest priority.
 */
import { mkdirSync, readFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { installPackages } from '../audio/installPackages.ts'
import { runTool, ToolError } from '../audio/toolError.ts'
import { root, run } from '../support/project.mjs'
import { coreFolders } from './coreFolders.ts'
import { scoreTable, type Mutant } from './scoreTable.ts'

const FOLDER = 'scripts/mutation'
const CONFIG = `${FOLDER}/stryker.config.json`
const STRYKER = join(FOLDER, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const RESULTS = '.cache/mutation'
/** Maximum number of runs of each property. */
const MOST_RUNS = '50'
const LOWEST_PRIORITY = 19

await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { concurrency: { type: 'string', default: '1' }, force: { type: 'boolean', default: false } },
  })
  const folders = coreFolders()
  const unknown = positionals.find((name) => !folders.has(name))
  if (unknown !== undefined)
    throw new ToolError(`There is no folder "${unknown}" in core: choose from ${[...folders.keys()].join(', ')}.`)
  const selectedFolders = [...folders].filter(([name]) => positionals.length === 0 || positionals.includes(name))
  await installPackages({ tool: 'mutation testing', folder: FOLDER, sign: '@stryker-mutator/core' })
  setPriority(LOWEST_PRIORITY)
  mkdirSync(join(root, RESULTS), { recursive: true })
  const rows = new Map<string, readonly Mutant[]>()
  for (const [name, { files, tests }] of selectedFolders) {
    console.log(`\n— ${name}`)
    const resultFile = `${RESULTS}/${name.replace('/', '-')}.json`
    const options = ['--incrementalFile', resultFile, '--concurrency', values.concurrency]
    const forceOption = values.force ? ['--force'] : []
    const args = [STRYKER, 'run', CONFIG, '--mutate', files.join(','), ...options, ...forceOption]
    const exitCode = await run(process.execPath, args, { env: { MUTATION_TESTS: tests, MOST_RUNS } })
    if (exitCode !== 0) throw new ToolError(`The mutants of ${name} could not be tried: see above.`)
    rows.set(name, readMutants(resultFile))
  }
  console.log(`\n${scoreTable(rows)}`)
})

function readMutants(file: string): readonly Mutant[] {
  const report = JSON.parse(readFileSync(join(root, file), 'utf8')) as StrykerReport
  return Object.values(report.files).flatMap(({ mutants }) => mutants)
}

interface StrykerReport {
  readonly files: Readonly<Record<string, { readonly mutants: readonly Mutant[] }>>
}
