import { expect, it } from 'vitest'
import { canonicalJson } from '../../../src/core/practice/canonicalJson.ts'

it.each([
  ['a text', 'a "b"', '"a \\"b\\""'],
  ['a number', 1.5, '1.5'],
  ['a truth', false, 'false'],
  ['nothing', null, 'null'],
  ['what is not there', undefined, 'null'],
  ['what JSON cannot say', () => 1, 'null'],
  ['a number that JSON cannot say', NaN, 'null'],
  ['a list in its order', [2, 'a', undefined, [1]], '[2,"a",null,[1]]'],
  ['an object by its keys', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
  ['an object without what is not there', { b: undefined, a: null }, '{"a":null}'],
  ['four levels and no more', { a: { b: { c: { d: 1 } } } }, '{"a":{"b":{"c":{"d":1}}}}'],
  ['nothing of a fifth level', { a: { b: { c: { d: { e: 1 } } } } }, '{"a":{"b":{"c":{"d":null}}}}'],
  ['nothing of a fifth level of lists', [[[[[1], 2]]]], '[[[[null,2]]]]'],
])('writes %s', (_what, value, text) => {
  expect(canonicalJson(value)).toBe(text)
})
