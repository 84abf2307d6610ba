import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../../scripts/audio/runProgram.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** Installs the contestants that the app does without, where they are not there yet. */
export async function installPackages(): Promise<void> {
  if (existsSync(new URL('node_modules/tone', import.meta.url))) return
  console.log('Installing the packages of the bench (once) …')
  const failed = 'The packages of the bench are missing: run "npm ci --ignore-scripts" in bench/sound.'
  await runProgram('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], failed, FOLDER)
}
