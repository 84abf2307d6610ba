/** Which question each solved pose answers, so that only what changed is solved again. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const FILE = '.cache/figures.json'

export type Answers = Record<string, { readonly question: string }>

/** Empty where nothing was solved on this machine. */
export function readAnswers(root: string): Answers {
  const path = join(root, FILE)
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Answers) : {}
}

export function writeAnswers(root: string, answers: Answers): void {
  const path = join(root, FILE)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, JSON.stringify(answers))
}
