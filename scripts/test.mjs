/**
 * `npm test`: installs what is missing, runs every part even if one fails, and ends with one plain line `N passed, N failed`.
 * `npm test -- unit lint` runs the parts that are named.
 */
import { ensureInstalled } from './support/install.mjs'

await ensureInstalled()
const { parts } = await import('./support/parts.mjs')

const wanted = process.argv.slice(2)
const unknown = wanted.filter((name) => !(name in parts))
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}: choose from ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}

/** @type {({ name: string, seconds: number } & import('./support/parts.mjs').Counts)[]} */
const rows = []
for (const [name, part] of Object.entries(parts)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
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
