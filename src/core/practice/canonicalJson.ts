/** Entries of the log are two levels deep; what lies deeper than this is not told apart, so that a loop has an end. */
const MAX_DEPTH = 4

/**
 * Writes a value as JSON with sorted keys, so that equal contents give equal texts. Takes anything and never throws:
 * what JSON cannot say becomes null, and so does what lies deeper than four levels.
 */
export function canonicalJson(value: unknown, depth = 0): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return JSON.stringify(value)
  if (typeof value !== 'object' || value === null || depth === MAX_DEPTH) return 'null'
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item, depth + 1)).join(',')}]`
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member, depth + 1)}`)
  return `{${members.join(',')}}`
}
