import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readJson } from '../../../src/core/json/readJson.ts'
import { atMostRuns } from '../../support/atMostRuns.ts'

const bytes = (...values: readonly number[]) => Uint8Array.from(values)
const utf8 = (text: string) => new TextEncoder().encode(text)

/** Path, code and message of each issue. */
function issuesIn(source: string | Uint8Array) {
  return readJson(source).issues.map(({ path, code, message }) => [path, code, message])
}

describe('A file that is no JSON text', () => {
  it.each([
    ['nothing at all', '', 'E_EMPTY'],
    ['white space only', '  \n\t ', 'E_EMPTY'],
    ['a byte-order mark and nothing else', '\ufeff', 'E_EMPTY'],
    ['UTF-16', bytes(0xff, 0xfe, 0x7b, 0x00), 'E_ENCODING'],
    ['a stray byte', bytes(0x22, 0xc3, 0x28, 0x22), 'E_ENCODING'],
    ['an overlong form', bytes(0x22, 0xc0, 0xaf, 0x22), 'E_ENCODING'],
    ['a surrogate in UTF-8', bytes(0x22, 0xed, 0xa0, 0x80, 0x22), 'E_ENCODING'],
    ['a character beyond Unicode', bytes(0x22, 0xf4, 0x90, 0x80, 0x80, 0x22), 'E_ENCODING'],
    ['a character cut off by the end', bytes(0x22, 0xe2, 0x82), 'E_ENCODING'],
    ['a web page', '\n <!doctype html><html></html>', 'E_NOT_JSON'],
    ['a PNG picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a), 'E_NOT_JSON'],
    ['an archive', bytes(0x50, 0x4b, 0x03, 0x04, 0x14, 0x00), 'E_NOT_JSON'],
  ])('is refused as a whole: %s', (_, source, code) => {
    const reading = readJson(source)
    expect(reading.status).toBe('unreadable')
    expect(reading.issues.map((issue) => [issue.path, issue.code])).toEqual([['', code]])
  })

  it.each([
    ['little', bytes(0xff, 0xfe, 0x7b, 0x00)],
    ['big', bytes(0xfe, 0xff, 0x00, 0x7b)],
  ])('says what to do with UTF-16, %s end first', (_, source) => {
    expect(issuesIn(source)).toEqual([['', 'E_ENCODING', 'The file is saved as UTF-16; save it as UTF-8.']])
  })

  it('reports which byte is invalid', () => {
    expect(issuesIn(bytes(0x22, 0x61, 0xff, 0x22))).toEqual([
      ['', 'E_ENCODING', 'The file is not UTF-8: byte 3 does not belong there.'],
    ])
  })

  it('takes 2 MiB and not one byte more, in characters of any length', () => {
    const twoMebibytes = 2 * 1024 * 1024
    const textOf = (length: number) => `"${'a'.repeat(length - 2)}"`
    expect(readJson(textOf(twoMebibytes)).status).toBe('read')
    expect(issuesIn(textOf(twoMebibytes + 1))).toEqual([['', 'E_TOO_LARGE', 'The file is larger than 2 MiB.']])
    expect(issuesIn(utf8(textOf(twoMebibytes + 1)))[0]?.[1]).toBe('E_TOO_LARGE')
    expect(issuesIn(`"${'€'.repeat(Math.ceil(twoMebibytes / 3))}"`)[0]?.[1]).toBe('E_TOO_LARGE')
  })

  it('does without a byte-order mark, with a warning', () => {
    const reading = readJson(utf8('\ufeff{"a":1}'))
    expect(reading).toMatchObject({ status: 'read', value: { a: 1 }, issues: [{ code: 'W_BOM', severity: 'warning' }] })
  })
})

describe('A syntax error', () => {
  it.each([
    ['{\0"id":1}', '1:2', 'unexpected character U+0000'],
    ['{"steps":[{"id":"a"', '1:20', 'the file ends too early'],
    ['{"a":"b', '1:8', 'the file ends too early'],
    ['{"a":"\\u00', '1:11', 'the file ends too early'],
    ['{"a":1}{"b":2}', '1:8', 'text after the end of the document'],
    ['[1,2,]', '1:6', 'comma before “]”'],
    ['{"a":1,}', '1:8', 'comma before “}”'],
    ['{\n "a":1,\r\n "b":"a\\x41"}', '3:8', 'invalid escape'],
    ['"a\\u12g4"', '1:3', 'invalid escape'],
    ['"a\nb"', '1:3', 'line break inside a text; write it as “\\n”'],
    ['"a\u0007b"', '1:3', 'unexpected character U+0007'],
    ['[1, // one\n2]', '1:5', 'comments are not allowed in JSON'],
    ['[1 /* one */]', '1:4', 'comments are not allowed in JSON'],
    ["['a']", '1:2', 'text stands in double quotes, not in single ones'],
    ['{“a”:1}', '1:2', 'curly quotes, as word processors make them; JSON has straight ones'],
    ['{"a":„b“}', '1:6', 'curly quotes, as word processors make them; JSON has straight ones'],
    ['{a:1}', '1:2', '“a” is not a JSON value; text stands in double quotes'],
    ['[NaN]', '1:2', '“NaN” is not a JSON value; text stands in double quotes'],
    ['[-Infinity]', '1:2', '“-Infinity” is not a number as JSON writes it'],
    ['[01]', '1:2', '“01” is not a number as JSON writes it'],
    ['[+1]', '1:2', '“+1” is not a number as JSON writes it'],
    ['[.5]', '1:2', '“.5” is not a number as JSON writes it'],
    ['[5.]', '1:2', '“5.” is not a number as JSON writes it'],
    ['[0x10]', '1:2', '“0x10” is not a number as JSON writes it'],
    ['[1 2]', '1:4', 'a comma or “]” was expected, found “2”'],
    ['[1,,2]', '1:4', 'a value was expected, found “,”'],
    ['{"a" 1}', '1:6', '“:” was expected, found “1”'],
    ['{"a":1 "b":2}', '1:8', 'a comma or “}” was expected, found “b”'],
    ['{1:2}', '1:2', 'a key in double quotes or “}” was expected, found “1”'],
    ['[1}', '1:3', 'a comma or “]” was expected, found “}”'],
    ['\r\r\n\n  x', '4:3', '“x” is not a JSON value; text stands in double quotes'],
  ])('%j is found at %s', (text, place, error) => {
    const [line, column] = place.split(':')
    expect(issuesIn(text)).toEqual([[place, 'E_JSON_SYNTAX', `Line ${line}, column ${column}: ${error}.`]])
  })

  it('is found exactly where JSON is none', () => {
    const nearlyJson = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '\\', '}', '[', '0', ' ', 'e', '\n', '\0'))
      .map(([text, at, put]) => text.slice(0, at % (text.length + 1)) + put + text.slice((at % (text.length + 1)) + 1))
    fc.assert(
      fc.property(fc.oneof(fc.json(), nearlyJson, fc.string()), (text) => {
        const codes = readJson(text).issues.map(({ code }) => code)
        const isSyntaxFault = ['E_JSON_SYNTAX', 'E_EMPTY', 'E_NOT_JSON'].some((code) => codes.includes(code))
        expect(isSyntaxFault).toBe(!isJson(text.replace(/^\ufeff/, '')))
      }),
      atMostRuns(500),
    )
  })
})

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('A document', () => {
  it('reads as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space)
        const [fromText, fromBytes] = [readJson(text), readJson(utf8(text))]
        fc.pre(fromText.issues.length === 0)
        expect(fromText).toEqual({ status: 'read', value: JSON.parse(text) as unknown, issues: [] })
        expect(fromBytes).toEqual(fromText)
      }),
      atMostRuns(300),
    )
  })

  it.each([
    ['{"id":"a","id":"b"}', '/id', { id: 'a' }],
    ['{"id":"a","\\u0069d":"b"}', '/id', { id: 'a' }],
    ['{"steps":[{},{"say":1,"x":2,"say":{"x":1,"x":2}}]}', '/steps/1/say', { steps: [{}, { say: 1, x: 2 }] }],
  ])('%s tells the key that comes twice and keeps the first', (text, path, value) => {
    expect(readJson(text)).toMatchObject({ status: 'read', value, issues: [{ path, code: 'E_DUP_KEY' }] })
  })

  it.each([
    ['__proto__', '{"steps":[{"__proto__":{"polluted":true}}]}', '/steps/0/__proto__'],
    ['an escaped __proto__', '{"steps":[{"\\u005f_proto__":{"polluted":true}}]}', '/steps/0/__proto__'],
    ['constructor', '{"steps":[{"constructor":{"prototype":{}}}]}', '/steps/0/constructor'],
    ['a mark of Vue', '{"steps":[{"__v_isRef":true}]}', '/steps/0/__v_isRef'],
    ['a promise', '{"steps":[{"then":1}]}', '/steps/0/then'],
    ['a method of objects', '{"steps":[{"toString":1}]}', '/steps/0/toString'],
  ])('never has the key of %s', (_, text, path) => {
    const reading = readJson(text)
    expect(reading).toMatchObject({ status: 'read', issues: [{ path, code: 'E_FORBIDDEN_KEY' }] })
    expect(reading).toHaveProperty('value', { steps: [{}] })
    expect(reading).not.toHaveProperty('value.steps[0].polluted')
  })

  it('has keys of 128 characters at most', () => {
    const textOf = (length: number) => `{"a":{"${'k'.repeat(length)}":1}}`
    expect(issuesIn(textOf(128))).toEqual([])
    expect(issuesIn(textOf(129))).toEqual([['/a/…', 'E_LENGTH', 'A key is longer than 128 characters.']])
  })

  it('nests 32 deep at most, and no depth overflows anything', () => {
    const lists = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`
    expect(readJson(lists(32)).status).toBe('read')
    expect(issuesIn(lists(33))).toEqual([['/0'.repeat(32), 'E_TOO_DEEP', 'Nesting is deeper than 32 levels.']])
    expect(issuesIn(`{"x":[1,${lists(31)}]}`)[0]).toEqual([
      `/x/1${'/0'.repeat(30)}`,
      'E_TOO_DEEP',
      'Nesting is deeper than 32 levels.',
    ])
    expect(issuesIn('['.repeat(1_000_000))[0]?.[1]).toBe('E_TOO_DEEP')
    expect(issuesIn('{"a":'.repeat(400_000))[0]?.[1]).toBe('E_TOO_DEEP')
  })

  it('has 50 000 values at most', () => {
    const numbers = (count: number) => `{"steps":[${'1,'.repeat(count - 1)}1]}`
    expect(issuesIn(numbers(49_998))).toEqual([])
    expect(issuesIn(numbers(49_999))).toEqual([['/steps', 'E_TOO_MANY', 'More than 50 000 values.']])
  })

  it('escapes the signs of a pointer in its places', () => {
    expect(issuesIn('{"a/b~c":1,"a/b~c":2}')[0]?.[0]).toBe('/a~1b~0c')
  })
})
