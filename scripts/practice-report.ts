/**
 * Reports on a practice log at a given instant, with the same code as the app:
 * `npm run -s practice:report -- LOG.json --now ISO-WITH-OFFSET [--weekly-target 3] [--day-start 240] [--json]`.
 * LOG.json contains an array of entries; invalid entries are counted as quarantined and are not an error.
 */
import { practiceReport } from '../src/core/practice/practiceReport.ts'
import { oneLine, pathOf, runCommand } from './support/cli.ts'
import { readJsonFile } from './support/readJsonFile.ts'
import { parseReportArguments, type ArgumentError } from './support/reportArguments.ts'

await runCommand(() => {
  const args = parseReportArguments(process.argv.slice(2))
  if ('error' in args) return fail(args)
  const log = readLogFile(args.file)
  if ('error' in log) return fail(log)
  const { current, longest, quarantined, future, clockSuspect, weeks } = practiceReport(log, args.settings, args.now)
  const summary = { current, longest, quarantined, future, clockSuspect }
  console.log(JSON.stringify({ ...summary, weeks: { current: weeks.current, longest: weeks.longest } }, null, 2))
  return 0
})

function readLogFile(file: string): readonly unknown[] | ArgumentError {
  const reading = readJsonFile(pathOf(file), file)
  if ('error' in reading) return reading
  return Array.isArray(reading.value) ? reading.value : { error: `${file} has to hold an array of entries.` }
}

function fail({ error }: ArgumentError): number {
  console.error(oneLine(error))
  return 1
}
