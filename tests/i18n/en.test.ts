import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addWords, createWords } from '../../src/i18n/createWords.ts'
import { en } from '../../src/i18n/en.ts'
import { enLater } from '../../src/i18n/enLater.ts'
import { sourceFiles } from '../support/sourceFiles.ts'

interface Message {
  readonly key: string
  readonly text: string
}

function messagesIn(part: object, path = ''): readonly Message[] {
  return Object.entries(part).flatMap(([name, value]) => {
    const key = path === '' ? name : `${path}.${name}`
    return typeof value === 'string' ? [{ key, text: value }] : messagesIn(value as object, key)
  })
}

const messages = messagesIn({ ...en, ...enLater })
const source = sourceFiles(['vue', 'ts'])
  .filter((file) => !file.startsWith(join('src', 'i18n', 'en')))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n')

/** `t('a.b')` as it stands, and t(`a.${b}`) with anything in the place of the expression. */
const literals = new Set([...source.matchAll(/['`]([a-z][\w-]*(?:\.[\w-]+)+)['`]/gi)].map(([, key]) => key))
const patterns = [...source.matchAll(/`([a-z][\w]*\.(?:[^`]*\$\{[^`]*))`/gi)].map(
  ([, key = '']) =>
    new RegExp(
      `^${key
        .replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '§')
        .replaceAll('.', '\\.')
        .replaceAll('§', '[\\w-]+')}$`,
    ),
)

describe('the words of the app', () => {
  it.each(messages.map(({ key }) => key))('%s is used somewhere', (key) => {
    expect(literals.has(key) || patterns.some((pattern) => pattern.test(key))).toBe(true)
  })

  it('are all there that are asked for', () => {
    const keys = new Set(messages.map(({ key }) => key))
    const asked = [...source.matchAll(/\bt\(\s*'([^']+)'/g)].map(([, key = '']) => key)
    expect(asked.length).toBeGreaterThan(50)
    expect(asked.filter((key) => !keys.has(key))).toEqual([])
  })

  it('can all be said, in every plural', () => {
    const words = createWords()
    addWords(words, { enLater })
    const { t } = words.global
    const named = Object.fromEntries(
      messages.flatMap(({ text }) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, '7'])),
    )
    for (const { key } of messages) {
      for (const count of [0, 1, 2]) expect(t(key, named, count), key).not.toMatch(/[{}|]|^$/)
    }
  })

  it.each(messages)('$key shouts at nobody, promises nothing and blames nobody', ({ text }) => {
    expect(text).not.toMatch(/!|\b(?:fail(?:ed|ure)?|lost|missed|cure|heal|guarantee|should have|must)\b/i)
  })
})
