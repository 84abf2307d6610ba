import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { contrast } from '../support/readPng.ts'
import { sourceFiles } from '../support/sourceFiles.ts'

const files = sourceFiles(['css', 'vue', 'ts']).map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const defined = new Set(files.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)['"]?\s*:/g)].map(([, name]) => name)))
const used = files.flatMap(({ file, text }) =>
  [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => ({ file, name })),
)

const marks = [
  ['line-strong', 'paper'],
  ['here', 'paper'],
  ['person', 'paper'],
  ['rest-day', 'paper'],
  ['practice-edge', 'paper'],
  ['breath-edge', 'paper'],
] as const

/** The value of a colour in a part of the tokens, as three numbers from 0 to 255. */
function colourIn(part: string, name: string): readonly [number, number, number] {
  const hex = new RegExp(`--color-${name}: #([\\da-f]{6})`).exec(part)?.[1] ?? ''
  const at = (start: number) => Number.parseInt(hex.slice(start, start + 2), 16)
  return [at(0), at(2), at(4)]
}

describe('tokens', () => {
  it.each(['light', 'dark', 'night'])('give every mark that means something 3:1 on paper: %s', (theme) => {
    const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8')
    const [light = '', dark = '', night = ''] = [
      ':root {',
      ":root[data-theme='dark']",
      ":root[data-light='night']",
    ].map((start) => tokens.slice(tokens.indexOf(start)).match(/\{([^}]*)\}/)?.[1])
    const part = { light, dark, night }[theme] ?? ''
    const known = marks.filter((pair) => pair.every((name) => part.includes(`--color-${name}:`)))
    const weak = known.filter(([mark, ground]) => contrast(colourIn(part, mark), colourIn(part, ground)) < 3)
    expect(known.length).toBeGreaterThan(2)
    expect(weak).toEqual([])
  })

  it('are all defined that are used', () => {
    expect(used.length).toBeGreaterThan(100)
    expect(used.filter(({ name }) => !defined.has(name))).toEqual([])
  })

  it('are the only colours: no part names one of its own', () => {
    const parts = files.filter(({ file }) => file.endsWith('.vue') || /styles[\\/](?!tokens)/.test(file))
    const colours = parts.flatMap(({ file, text }) =>
      [...text.matchAll(/#[\da-f]{3,8}\b|rgba?\(|hsla?\(/gi)].map(([colour]) => ({ file, colour })),
    )
    expect(colours).toEqual([])
  })

  it('are the same by choice and by the wish of the system', () => {
    const tokens = readFileSync('src/ui/styles/tokens.css', 'utf8')
    const block = (start: string) =>
      tokens
        .slice(tokens.indexOf(start))
        .match(/\{([^}]*)\}/)?.[1]
        ?.replace(/\s+/g, ' ')
    expect(block(":root[data-theme='dark']")).toBe(block(":root:not([data-theme='light'])"))
  })

  // `:dir()` is among them because the build turns it into a list of languages.
  it('are laid out by the way of writing, never by left and right', () => {
    const physical =
      /(?<![\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:left|right)|left|right)\s*:|text-align:\s*(?:left|right)|float:|:dir\(/g
    /** Four values of which the second and the fourth, right and left, are two. */
    const lopsided =
      /(?:margin|padding|inset):\s*\S+ ([\w.-]+|var\([\w-]+\)) (?:[\w.-]+|var\([\w-]+\)) (?!\1;)(?:[\w.-]+|var\([\w-]+\));/g
    const found = files
      .filter(({ file }) => /\.(css|vue)$/.test(file))
      .flatMap(({ file, text }) => {
        const style = file.endsWith('.vue') ? (/<style scoped>([^]*)<\/style>/.exec(text)?.[1] ?? '') : text
        return [...style.matchAll(physical), ...style.matchAll(lopsided)].map(([rule]) => ({ file, rule }))
      })
    expect(found).toEqual([])
  })
})
