/** Log entries are two levels deep; anything deeper than this is ignored, so that cycles terminate. */
const MAX_DEPTH = 4

/**
 * Serialises a value as JSON with sorted keys, so that equal contents give equal texts. Accepts any value and never throws:
 * what JSON cannot express becomes null, as does anything deeper than four levels.
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
