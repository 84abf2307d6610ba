import type { Flag } from './catalogue.ts'

/** Every flag, in the order of the clinical reference (§2.1); a type test keeps the list in step with `Flag`. */
export const FLAGS = [
  'PREG',
  'OSTEO',
  'FLEX',
  'EXT',
  'ROT',
  'NECK',
  'SHLD',
  'WRIST',
  'KNEE',
  'HIP',
  'BP',
  'GLAU',
  'BAL',
  'GERD',
  'ABDO',
  'RESP',
  'PSY',
  'EPI',
] as const satisfies readonly Flag[]
