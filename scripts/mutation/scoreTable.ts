/** The results of Stryker counted by folder (its report format: mutation-testing-elements, `report-schema`). */
import { tableText } from '../stats/table.ts'

/** What became of a mutant; `Ignored` is not counted. */
export type MutantStatus =
  'Killed' | 'Timeout' | 'Survived' | 'NoCoverage' | 'Ignored' | 'CompileError' | 'RuntimeError' | 'Pending'

export interface Mutant {
  readonly mutatorName: string
  readonly status: MutantStatus
}

const COLUMNS = ['folder', 'mutants', 'killed', 'timeout', 'survived', 'not covered', 'score', 'figures']
const FIGURE = 'Figure'

/** One row a folder and one for all; a score is the share of mutants that a test noticed. Figures have a score of their own. */
export function scoreTable(folders: ReadonlyMap<string, readonly Mutant[]>): string {
  const all = [...folders.values()].flat()
  return tableText([
    COLUMNS,
    ...[...folders].map(([name, mutants]) => row(name, mutants)),
    ...(folders.size > 1 ? [row('all', all)] : []),
  ])
}

function row(name: string, mutants: readonly Mutant[]): readonly string[] {
  const count = (...statuses: readonly MutantStatus[]) =>
    mutants.filter(({ status }) => statuses.includes(status)).length
  const counts = [
    count('Killed', 'Timeout', 'Survived', 'NoCoverage'),
    count('Killed'),
    count('Timeout'),
    count('Survived'),
    count('NoCoverage'),
  ]
  return [
    name,
    ...counts.map(String),
    score(mutants.filter(({ mutatorName }) => mutatorName !== FIGURE)),
    score(mutants.filter(({ mutatorName }) => mutatorName === FIGURE)),
  ]
}

function score(mutants: readonly Mutant[]): string {
  const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length
  const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length
  return noticed + missed === 0 ? '–' : `${((100 * noticed) / (noticed + missed)).toFixed(1)} %`
}
