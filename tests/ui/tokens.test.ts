import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../support/sourceFiles.ts'

const files = sourceFiles(['css', 'vue', 'ts']).map((file) => ({ file, text: readFileSync(file, 'utf8') }))
const defined = new Set(files.flatMap(({ text }) => [...text.matchAll(/(--[\w-]+)['"]?\s*:/g)].map(([, name]) => name)))
const used = files.flatMap(({ file, text }) =>
  [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => ({ file, name })),
)

describe('tokens', () => {
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
})
