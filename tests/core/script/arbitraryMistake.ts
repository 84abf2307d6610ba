/** One thing done to a document that its author did not mean. */
import fc from 'fast-check'
import { pointerKeys, pointerTo } from '../../../src/core/json/jsonPointer.ts'

export type Mistake = (document: unknown) => unknown

const anyValue = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    'x',
    '<b>',
    '\ud800',
    'left',
    0,
    -0,
    -1,
    1.5,
    1e300,
    9007199254740993,
    [],
    {},
  ),
  fc.jsonValue({ maxDepth: 2 }),
)
const anyKey = fc.constantFrom(
  ...[
    '__proto__',
    'constructor',
    'toString',
    '__v_skip',
    'then',
    'k'.repeat(200),
    'a/b~c',
    'secnds',
    'seconds',
    'sides',
  ],
  ...['steps', 'reps', 'at', 'kind', 'pose', '\u001b[31m'],
)

/** Deletes, replaces, adds, doubles or moves something at any place of any depth. */
export const arbitraryMistake: fc.Arbitrary<Mistake> = fc
  .record({
    place: fc.nat(),
    other: fc.nat(),
    value: anyValue,
    key: anyKey,
    what: fc.constantFrom('delete', 'replace', 'add', 'double', 'swap'),
  })
  .map(({ place, other, value, key, what }) => (document) => {
    const paths = pathsIn(document)
    const [here, there] = [paths[place % paths.length] ?? '', paths[other % paths.length] ?? '']
    switch (what) {
      case 'delete':
        return put(document, pointerKeys(here), undefined)
      case 'replace':
        return put(document, pointerKeys(here), value)
      case 'add':
        return put(document, [...pointerKeys(here), key], value)
      case 'double':
        return put(document, [...pointerKeys(here), '0'], valueAt(document, pointerKeys(here)))
      case 'swap':
        return put(document, pointerKeys(here), valueAt(document, pointerKeys(there)))
    }
  })

/** The value at these keys of a document; undefined where there is none. */
export function valueAt(document: unknown, keys: readonly string[]): unknown {
  let value = document
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined
    value = (value as Readonly<Record<string, unknown>>)[key]
  }
  return value
}

function pathsIn(value: unknown, path = ''): readonly string[] {
  if (typeof value !== 'object' || value === null) return [path]
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, pointerTo(path, key)))]
}

/** A copy with another value at some keys, `undefined` to leave it out; own keys only, `__proto__` as well. */
function put(document: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  if (typeof document !== 'object' || document === null) return document
  const entries = new Map<string, unknown>(Object.entries(document))
  const inner = put(entries.get(key), rest, value)
  if (inner === undefined) entries.delete(key)
  else entries.set(key, inner)
  return Array.isArray(document) ? [...entries.values()] : Object.fromEntries(entries)
}
