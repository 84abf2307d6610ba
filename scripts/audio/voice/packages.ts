import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runProgram } from '../runProgram.ts'

const FOLDER = fileURLToPath(new URL('.', import.meta.url))

/** Installs the tool's own packages, which the app does without, where they are not there yet. */
export async function installPackages(): Promise<void> {
  if (existsSync(new URL('node_modules/onnxruntime-node', import.meta.url))) return
  console.log('Installing the packages of the voice tool (once) …')
  const failed = 'The packages of the voice tool are missing: run "npm ci --ignore-scripts" in scripts/audio/voice.'
  await runProgram('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], failed, FOLDER)
}
