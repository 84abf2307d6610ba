import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { npmCommand } from '../support/npm.mjs'
import { root } from '../support/project.mjs'
import { runProgram } from './runProgram.ts'

/** A tool with packages of its own, which the app does without. */
export interface OwnPackages {
  /** What the tool is called in a sentence. */
  readonly tool: string
  /** Where its `package.json` is, from the checkout on. */
  readonly folder: string
  /** One of its packages: where it is, all are. */
  readonly sign: string
}

/** Installs the packages of a tool where they are not there yet; throws a ToolError that says how to where that fails. */
export async function installPackages({ tool, folder, sign }: OwnPackages): Promise<void> {
  if (existsSync(join(root, folder, 'node_modules', sign))) return
  console.log(`Installing the packages of ${tool} (once) …`)
  const failed = `The packages of ${tool} are missing: run "npm ci --ignore-scripts" in ${folder}.`
  const [npm, args] = npmCommand(['ci', '--ignore-scripts', '--no-audit', '--no-fund'])
  await runProgram(npm, args, failed, join(root, folder))
}
