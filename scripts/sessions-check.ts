/**
 * Checks session scripts: `npm run -s sessions:check -- FILE… [--shipped] [--json]`. One line a problem, `FILE:PATH CODE
 * sentence`; with `--json` an array of `{ file, path, code, message, severity }`. Exit code 1 on errors, 0 on warnings alone.
 * With `--shipped` every script is held to what Meru's own sessions have to be, as those in `sessions/` always are.
 */
import { createClipSeconds } from '../src/core/sound/clipLengths.ts'
import type { Issue } from '../src/core/json/issue.ts'
import { checkScriptFile } from './support/checkScriptFile.ts'
import { oneLine, pathOf, readArguments, runCommand } from './support/cli.ts'
import { loadClipLengths } from './support/loadClips.ts'
import { loadCatalogue } from './support/loadContent.ts'
import { loadKnownSounds } from './support/loadKnownSounds.ts'

type FileIssue = { readonly file: string } & Issue

const usage = 'Name the scripts to check: npm run -s sessions:check -- FILE… [--shipped] [--json]'

await runCommand(async () => {
  const given = readArguments(process.argv.slice(2), ['--shipped'])
  if ('unknownOption' in given) return refuse(`There is no option ${oneLine(given.unknownOption)}. ${usage}`)
  if (given.names.length === 0) return refuse(usage)
  const context = {
    catalogue: loadCatalogue(),
    clipSeconds: createClipSeconds(loadClipLengths()),
    sounds: await loadKnownSounds(),
    isShipped: given.options.has('--shipped'),
  }
  const issues = given.names.flatMap((file) =>
    checkScriptFile(pathOf(file), context).map((issue): FileIssue => ({ file, ...issue })),
  )
  if (given.isJson) console.log(JSON.stringify(issues, null, 2))
  else issues.forEach(print)
  if (issues.length === 0) console.error('No problems found.')
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0
})

function print({ file, path, code, message }: FileIssue): void {
  console.log(oneLine(`${file}:${path} ${code} ${message}`))
}

function refuse(sentence: string): number {
  console.error(sentence)
  return 1
}
