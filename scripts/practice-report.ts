/**
 * Judges a practice log at a given instant, with the same code as the app:
 * `npm run -s practice:report -- LOG.json --now ISO-WITH-OFFSET [--weekly-target 3] [--day-start 240] [--json]`.
 * LOG.json holds an array of entries; entries that cannot be read are counted as quarantined and are no error.
 */
import { readFileSync } from 'node:fs'
import { practiceReport } from '../src/core/practice/practiceReport.ts'
import { oneLine, pathOf, runCommand } from './support/cli.ts'
import { readReportArguments, type Refusal } from './support/reportArguments.ts'

await runCommand(() => {
  const given = readReportArguments(process.argv.slice(2))
  if ('refusal' in given) return refuse(given)
  const log = readLogFile(given.file)
  if ('refusal' in log) return refuse(log)
  const { current, longest, quarantined, future, clockSuspect, weeks } = practiceReport(log, given.settings, given.now)
  const shown = { current, longest, quarantined, future, clockSuspect }
  console.log(JSON.stringify({ ...shown, weeks: { current: weeks.current, longest: weeks.longest } }, null, 2))
  return 0
})

function readLogFile(file: string): readonly unknown[] | Refusal {
  let text: string
  try {
    text = readFileSync(pathOf(file), 'utf8')
  } catch {
    return { refusal: `${file} cannot be read.` }
  }
  try {
    const log: unknown = JSON.parse(text.replace(/^\ufeff/, ''))
    return Array.isArray(log) ? log : { refusal: `${file} has to hold an array of entries.` }
  } catch {
    return { refusal: `${file} is not JSON.` }
  }
}

function refuse({ refusal }: Refusal): number {
  console.error(oneLine(refusal))
  return 1
}
