/**
 * `npm run audio:check [-- --json]` checks the sounds of public/audio against their manifests, their limits and the sentences
 * of the bundled sessions. It needs no other program and no network, and ends with one line.
 */
import path from 'node:path'
import { readArguments, runCommand } from '../support/cli.ts'
import { audibleFindings, writtenFindings } from './checks/checkSounds.ts'
import { loadDictionary } from './checks/dictionary.ts'
import { readSounds } from './checks/readSounds.ts'
import { startDecoder } from './decodeMp3.ts'
import { readLexicon } from './voice/engine.ts'
import { bundledLines } from './voice/sessionLines.ts'

const USAGE = 'npm run audio:check [-- --json]'

await runCommand(async () => {
  const options = readArguments(process.argv.slice(2))
  if ('unknownOption' in options || options.names.length > 0) {
    console.error(`Nothing can be chosen: ${USAGE}`)
    return 2
  }
  const lines = bundledLines()
  const sounds = readSounds(path.resolve('public/audio'))
  const words = { lines, lexicon: await readLexicon(), knows: loadDictionary() }
  const findings = [...writtenFindings(sounds, words), ...(await audibleFindings(sounds, await startDecoder()))]
  const counts = { files: sounds.files.size, voices: sounds.packs.length, lines: lines.length }
  if (options.isJson) console.log(JSON.stringify({ ...counts, findings }, null, 2))
  else {
    for (const { place, problem } of findings) console.log(`${place} ${problem}`)
    const checked = [
      counted(counts.files, 'file'),
      counted(counts.voices, 'voice'),
      counted(counts.lines, 'line'),
    ].join(', ')
    console.log(`${checked}: ${findings.length === 0 ? 'all is well' : counted(findings.length, 'fault')}.`)
  }
  return findings.length === 0 ? 0 : 1
})

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}
