/**
 * `npm test -- [--no-install] [PART …]`: installs what is missing, runs every part (or those that are named) even if one fails,
 * and ends with one plain line `N passed, N failed`. With `--no-install` it says what is missing instead, and ends.
 */
import { missingBrowser } from './support/browser.mjs'
import { ensureInstalled, missingPackages } from './support/install.mjs'
import { parts } from './support/parts.mjs'
import { readTestArguments } from './support/testArguments.mjs'

const request = readTestArguments(process.argv.slice(2), Object.keys(parts))
if ('refusal' in request) end([request.refusal])
if (!request.mayInstall) {
  const browser = request.parts.includes('journeys') ? await missingBrowser() : null
  const missing = [missingPackages(), browser].filter((sentence) => sentence !== null)
  if (missing.length > 0) end(missing)
} else if (!(await ensureInstalled())) process.exit(1)

/** @type {({ name: string, seconds: number } & import('./support/parts.mjs').Counts)[]} */
const rows = []
for (const [name, part] of Object.entries(parts)) {
  if (!request.parts.includes(name)) continue
  console.log(`\n— ${name}`)
  const startedAt = performance.now()
  const counts = await part()
  rows.push({ name, ...counts, seconds: (performance.now() - startedAt) / 1000 })
}

console.log(`\n${'part'.padEnd(10)}   passed   failed  skipped  seconds`)
for (const { name, passed, failed, skipped, seconds } of rows) {
  const cells = [passed, failed, skipped, seconds.toFixed(0)].map((cell) => String(cell).padStart(9))
  console.log(name.padEnd(10) + cells.join(''))
}
const sum = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((total, row) => total + row[key], 0)
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') > 0 ? 1 : 0

/**
 * @param {readonly string[]} sentences
 * @returns {never}
 */
function end(sentences) {
  for (const sentence of sentences) console.error(sentence)
  process.exit(1)
}
