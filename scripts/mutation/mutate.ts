/**
 * `npm run test:mutation`: plants small mistakes in core, one at a time, and says which of them no test notices; with a table
 * by folder at the end. `-- transport practice` takes these folders only, `--concurrency 2` that many workers, `--force`
 * forgets earlier runs: else only what changed since, in code or tests, is tried again. Runs at the lowest priority.
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

const HERE = 'scripts/mutation'
const CONFIG = `${HERE}/stryker.config.json`
const STRYKER = join(HERE, 'node_modules/@stryker-mutator/core/bin/stryker.js')
const RESULTS = '.cache/mutation'
/** Each property is tried so often at most. */
const MOST_RUNS = '50'
const LOWEST_PRIORITY = 19

await runTool(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { concurrency: { type: 'string', default: '1' }, force: { type: 'boolean', default: false } },
  })
  const known = coreFolders()
  const unknown = positionals.find((name) => !known.has(name))
  if (unknown !== undefined)
    throw new ToolError(`There is no folder "${unknown}" in core: choose from ${[...known.keys()].join(', ')}.`)
  const wanted = [...known].filter(([name]) => positionals.length === 0 || positionals.includes(name))
  await installPackages({ tool: 'mutation testing', folder: HERE, sign: '@stryker-mutator/core' })
  setPriority(LOWEST_PRIORITY)
  mkdirSync(join(root, RESULTS), { recursive: true })
  const rows = new Map<string, readonly Mutant[]>()
  for (const [name, { files, tests }] of wanted) {
    console.log(`\n— ${name}`)
    const resultFile = `${RESULTS}/${name.replace('/', '-')}.json`
    const options = ['--incrementalFile', resultFile, '--concurrency', values.concurrency]
    const more = values.force ? ['--force'] : []
    const args = [STRYKER, 'run', CONFIG, '--mutate', files.join(','), ...options, ...more]
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
