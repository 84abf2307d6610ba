import type { Flag } from './catalogue.ts'

/** Every flag, in the order of the clinical reference (§2.1); a test of the types holds the list to `Flag`. */
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
