/** One name, one meaning: no exported name stands in two files of src. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const EXPORTED = /^export (?:default )?(?:async )?(?:const|let|function\*?|class|interface|type|enum) (\w+)/gm

it('no exported name stands in two files', () => {
  const filesOf = new Map<string, readonly string[]>()
  for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (!/\.(?:ts|vue)$/.test(path)) continue
    for (const [, name = ''] of readFileSync(join('src', path), 'utf8').matchAll(EXPORTED)) {
      filesOf.set(name, [...(filesOf.get(name) ?? []), path])
    }
  }
  expect(filesOf.size).toBeGreaterThan(500)
  expect([...filesOf].filter(([, files]) => files.length > 1)).toEqual([])
})
