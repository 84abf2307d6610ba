/**
 * Judges a practice log at a given instant, with the same code as the app:
 * `npm run -s practice:report -- LOG.json --now ISO-WITH-OFFSET [--weekly-target 3] [--day-start 240] [--json]`.
 * LOG.json holds an array of entries; entries that cannot be read are counted as quarantined and are no error.
 */
import { practiceReport } from '../src/core/practice/practiceReport.ts'
import { oneLine, pathOf, runCommand } from './support/cli.ts'
import { readJsonFile } from './support/readJsonFile.ts'
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
  const reading = readJsonFile(pathOf(file), file)
  if ('refusal' in reading) return reading
  return Array.isArray(reading.value) ? reading.value : { refusal: `${file} has to hold an array of entries.` }
}

function refuse({ refusal }: Refusal): number {
  console.error(oneLine(refusal))
  return 1
}
