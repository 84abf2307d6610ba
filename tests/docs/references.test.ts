import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceFiles } from '../support/sourceFiles.ts'

/** "clinical reference §4.3", also with further sections: "§6.1 and §6.2", "§0 rule 2, §2.4". */
const citation =
  /\b(clinical|timing|reliability|figure|voice and sound) (?:reference|specification),? ((?:,? ?(?:and )?§[\d.]+(?: rule \d+)?)+)/g

/** The numbered headings of a reference document, "4.3" of "### 4.3 Limits"; "5.1 to 5.3" stands for the first and the last. */
function sectionsOf(name: string): ReadonlySet<string> {
  const text = readFileSync(
    new URL(`../../docs/reference/${name.replaceAll(' ', '-').replace('sound', 'sounds')}.md`, import.meta.url),
    'utf8',
  )
  const headings = [...text.matchAll(/^#{2,3} (.*)$/gm)].map(([, heading = '']) => heading)
  return new Set(
    headings.flatMap((heading) => /^[\d.]+(?: to [\d.]+)?/.exec(heading)?.[0].split(' to ') ?? []).map(plain),
  )
}

const plain = (section: string) => section.replace(/\.$/, '')

/** Comments wrap, so a citation may run over two lines. */
const unwrapped = (text: string) => text.replace(/\n\s*(?:\*|\/\/) ?/g, ' ')

const citations = ['src', 'scripts', 'tests', 'bench'].flatMap((folder) =>
  sourceFiles(['ts', 'mjs', 'vue'], folder).flatMap((path) =>
    [...unwrapped(readFileSync(path, 'utf8')).matchAll(citation)].flatMap(([, name = '', sections = '']) =>
      [...sections.matchAll(/§([\d.]+)/g)].map(([, section = '']) => ({ path, name, section: plain(section) })),
    ),
  ),
)

describe('what the code cites', () => {
  it('is cited somewhere', () => {
    expect(citations.length).toBeGreaterThan(50)
  })

  it.each([...new Set(citations.map(({ name }) => name))])('is a section of the %s reference', (name) => {
    const sections = sectionsOf(name)
    const missing = citations.filter((each) => each.name === name && !sections.has(each.section))
    expect(missing.map(({ path, section }) => `${path} cites §${section}`)).toEqual([])
  })
})
