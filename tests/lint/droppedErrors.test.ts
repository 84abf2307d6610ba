/** No `catch` drops its error silently: it uses the error, or a comment inside says why nothing is lost. */
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { sourceFiles } from '../support/sourceFiles.ts'

/** A `catch` without its error whose block does not begin with a comment. */
const silent = /catch \{\s*(?!\s*\/\/)\S.*/g

const silentIn = (text: string) => [...text.matchAll(silent)].map(([found]) => found.replace(/\s+/g, ' '))

it('finds a catch that says nothing', () => {
  expect(silentIn('try { a() } catch {\n  return null\n}')).toEqual(['catch { return null'])
  expect(silentIn('try { a() } catch {\n}')).toEqual(['catch { }'])
  expect(silentIn('try { a() } catch {\n  // Why.\n  return null\n}')).toEqual([])
})

it('no catch of the app drops its error without a word', () => {
  const found = sourceFiles(['ts', 'vue']).flatMap((path) =>
    silentIn(readFileSync(path, 'utf8')).map((text) => `${path}: ${text}`),
  )
  expect(found).toEqual([])
})
