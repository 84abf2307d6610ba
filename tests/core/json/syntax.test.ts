import { describe, expect, it } from 'vitest'
import { readJson } from '../../../src/core/json/readJson.ts'

/** The text so far and the punctuators that may come next. */
const places: readonly (readonly [string, string])[] = [
  ['', '{['],
  ['[', '{[]'],
  ['[1', ',]'],
  ['[1,', '{['],
  ['{', '}'],
  ['{"a"', ':'],
  ['{"a":', '{['],
  ['{"a":1', ',}'],
  ['{"a":1,', ''],
  ['[[]', ',]'],
  ['[{}', ',]'],
  ['{"a":{}', ',}'],
  ['{"a":[]', ',}'],
  ['1', ''],
  ['{}', ''],
]

describe('a punctuator', () => {
  it.each(places)('after %j may be one of %j and no other', (before, allowed) => {
    for (const mark of '{}[],:') {
      const paths = readJson(before + mark).issues.map(({ path }) => path)
      const isWrongThere = paths.includes(`1:${before.length + 1}`)
      expect([mark, isWrongThere]).toEqual([mark, !allowed.includes(mark)])
    }
  })
})

describe('a text', () => {
  it('may have every escape of JSON', () => {
    const text = String.raw`"\"\\\/\b\f\n\r\t\u0041\u00e9\ud83d\ude0c"`
    expect(readJson(text)).toEqual({ status: 'read', value: '"\\/\b\f\n\r\tAé😌', issues: [] })
  })

  it.each(['\\a', '\\x', '\\u12', '\\u123x', '\\U0041', '\\constructor'])('has no other: %s', (escape) => {
    expect(readJson(`"${escape}"`).issues.map(({ path, code }) => [path, code])).toEqual([['1:2', 'E_JSON_SYNTAX']])
  })

  it.each(['"\\', '"\\u', '"\\u1', '"\\u12', '"\\u123', '"a'])('that is cut off ends too early: %s', (text) => {
    expect(readJson(text).issues[0]?.message).toBe(`Line 1, column ${text.length + 1}: the file ends too early.`)
  })
})

describe('a number', () => {
  it.each(['0', '-0', '10', '-12.5', '1e3', '1E+3', '2.5e-10', '0.001'])('is read: %s', (text) => {
    expect(readJson(text)).toEqual({ status: 'read', value: Number(text), issues: [] })
  })

  it.each(['-', '00', '1.', '1e', '1e+', '--1', '1.2.3', '1a'])('is none: %s', (text) => {
    expect(readJson(text).issues.map(({ path, message }) => [path, message])).toEqual([
      ['1:1', `Line 1, column 1: “${text}” is not a number as JSON writes it.`],
    ])
  })
})

describe('a word', () => {
  it.each([
    ['true', true],
    ['false', false],
    ['null', null],
  ])('is read: %s', (text, value) => {
    expect(readJson(`[${text}]`)).toEqual({ status: 'read', value: [value], issues: [] })
  })

  it.each(['True', 'nulls', 'undefined', 'été', '_a', '$b', 'a1'])('is none: %s', (text) => {
    expect(readJson(text).issues.map(({ message }) => message)).toEqual([
      `Line 1, column 1: “${text}” is not a JSON value; text stands in double quotes.`,
    ])
  })

  it.each([
    ['#', 'comments are not allowed in JSON'],
    ['/', 'comments are not allowed in JSON'],
    ["'", 'text stands in double quotes, not in single ones'],
    ['😌', 'unexpected character “😌”'],
    ['\u202e', 'unexpected character U+202E'],
  ])('is nothing else: %s', (text, error) => {
    expect(readJson(`[${text}]`).issues.map(({ message }) => message)).toEqual([`Line 1, column 2: ${error}.`])
  })
})

describe('a place', () => {
  it.each([
    ['\n\n x', '3:2'],
    ['\r\r x', '3:2'],
    ['\r\n\r\n x', '3:2'],
    ['\n\r x', '3:2'],
    ['[1,\n 2\n 3]', '3:2'],
  ])('counts lines of any system: %j', (text, place) => {
    expect(readJson(text).issues.map(({ path }) => path)).toEqual([place])
  })
})

it.each([
  '__proto__',
  'prototype',
  'constructor',
  'then',
  '__defineGetter__',
  '__defineSetter__',
  '__lookupGetter__',
  '__lookupSetter__',
  'hasOwnProperty',
  'isPrototypeOf',
  'propertyIsEnumerable',
  'toLocaleString',
  'toString',
  'valueOf',
  '__v_skip',
])('the key %s is left out wherever it stands, with all that is under it', (key) => {
  const reading = readJson(`{"a":[{"${key}":{"x":1,"x":2,"toString":1},"b":2}],"${key}":[1]}`)
  expect(reading).toMatchObject({
    status: 'read',
    issues: [
      { path: `/a/0/${key}`, code: 'E_FORBIDDEN_KEY' },
      { path: `/${key}`, code: 'E_FORBIDDEN_KEY' },
    ],
  })
  expect(reading.status === 'read' && JSON.stringify(reading.value)).toBe('{"a":[{"b":2}]}')
})

it('an innocent key is no forbidden one', () => {
  expect(readJson('{"_v_":1,"thenceforth":2,"v__v_":3}').issues).toEqual([])
})
