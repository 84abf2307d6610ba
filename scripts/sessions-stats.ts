/**
 * The bundled sessions in numbers: `npm run -s sessions:stats [-- --json]`. First each session: minutes, words per minute,
 * silence, changes of posture, lines. Then for each flag, each pair of flags and all of them, in three states of pain, how
 * many sessions nothing forbids, and how many of those are put forward. Exit code 1 where somebody is left with none.
 */
import { join } from 'node:path'
import { demandsOf } from '../src/core/session/demands.ts'
import { createClipSeconds } from '../src/core/sound/clipLengths.ts'
import { sessionNumbers, type SessionNumbers } from './stats/sessionNumbers.ts'
import { PRINTED_STATES, sessionsLeft, type Left } from './stats/sessionsLeft.ts'
import { tableText } from './stats/table.ts'
import { prepareSessionFile } from './support/checkScriptFile.ts'
import { readArguments, runCommand } from './support/cli.ts'
import { loadClipLengths } from './support/loadClips.ts'
import { loadBundledScripts, loadCatalogue } from './support/loadContent.ts'
import { root } from './support/project.mjs'

const NUMBER_HEAD = ['session', 'minutes', 'words/min spoken', 'words/min', 'silence', 'posture changes', 'lines']
const usage = 'npm run -s sessions:stats [-- --json]'

await runCommand(() => {
  const given = readArguments(process.argv.slice(2))
  if ('unknownOption' in given || given.names.length > 0) {
    console.error(`Nothing can be chosen: ${usage}`)
    return 1
  }
  const sessions = loadSessions()
  const numbers = sessions.map((session) => session.numbers)
  const left = sessionsLeft(sessions)
  const fewest = left.reduce((one, other) => (other.left < one.left ? other : one))
  if (given.isJson) console.log(JSON.stringify({ sessions: numbers, left }, null, 2))
  else {
    console.log(tableText([NUMBER_HEAD, ...numbers.map(numberRow)]))
    console.log(tableText([['flags', ...Object.values(PRINTED_STATES)], ...leftRows(left)]))
    console.log(`Sessions that nothing forbids, and in brackets those put forward. Fewest: ${leftText(fewest)}.`)
  }
  return fewest.left === 0 ? 1 : 0
})

function loadSessions() {
  const context = { catalogue: loadCatalogue(), clipSeconds: createClipSeconds(loadClipLengths()) }
  return loadBundledScripts().map(({ file }) => {
    const session = prepareSessionFile(join(root, file), context)
    if ('issues' in session) throw new Error(`${file} has problems: npm run -s sessions:check -- ${file} says which.`)
    const { script, timeline, steps } = session
    const { id, regions, kind } = script
    const candidate = { id, regions, kind, minutes: Math.round(timeline.duration / 60) }
    return { candidate, demands: demandsOf(steps), numbers: sessionNumbers(timeline, steps) }
  })
}

function numberRow(numbers: SessionNumbers): readonly string[] {
  return [
    numbers.id,
    numbers.minutes.toFixed(1),
    numbers.spokenRate.toFixed(0),
    numbers.wholeRate.toFixed(0),
    `${Math.round(numbers.silence * 100)} %`,
    String(numbers.postureChanges),
    String(numbers.lines),
  ]
}

function leftRows(left: readonly Left[]): readonly (readonly string[])[] {
  const rows = new Map<string, string[]>()
  for (const each of left) {
    const name = flagText(each)
    rows.set(name, [...(rows.get(name) ?? [name]), `${each.left} (${each.recommended})`])
  }
  return [...rows.values()]
}

function leftText(left: Left): string {
  return `${left.left}, ${flagText(left)}, ${left.pain}`
}

function flagText({ flags }: Left): string {
  if (flags.length === 0) return 'none'
  return flags.length > 2 ? 'all' : flags.join(' + ')
}
