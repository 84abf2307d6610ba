/** What must hold for every sentence of `sessions/poses.json`, whoever edits them. */
import { describe, expect, it } from 'vitest'
import { loadCatalogue } from '../../../scripts/support/loadContent.ts'
import { poseLines } from '../../support/poseLines.ts'

const { poses, routes, phrases } = loadCatalogue()

/** Words that press, blame or promise (clinical reference §1.5 and §5.3). */
const UNKIND = /\b(should|must|push\w*|deeper|fix\w*|weak\w*|cure\w*|heal\w*|treat\w*|prevent\w*|namaste|asana)\b/i

describe('every spoken line', () => {
  const lines = [
    ...poses.flatMap(poseLines),
    ...routes.flatMap((route) => route.lines),
    ...Object.values<string>({ ...phrases }),
  ]

  it('has at most 90 characters', () => {
    expect(lines.filter((line) => line.length > 90)).toEqual([])
  })

  it('has sentences of at most twelve words', () => {
    const sentences = lines.flatMap((line) => line.split(/[.?!]/))
    expect(sentences.filter((sentence) => sentence.trim().split(/\s+/).length > 12)).toEqual([])
  })

  it('ends as a sentence does, with numbers as words and one kind of apostrophe', () => {
    expect(lines.filter((line) => !/^[A-Z{].*[.?!]$/.test(line) || /\d|'/.test(line))).toEqual([])
  })

  it('knows no placeholder but the ones that are filled', () => {
    const placeholders = lines.flatMap((line) => line.match(/\{[^}]*\}/g) ?? [])
    expect(placeholders.filter((placeholder) => !['{side}', '{other}', '{name}'].includes(placeholder))).toEqual([])
  })

  it('neither presses, blames nor promises, on the screen too', () => {
    const shown = poses.flatMap(({ name, spokenName, caption, picture, feel, notFeel, easier, moves }) => [
      ...[name, spokenName, caption, picture, feel, notFeel, easier.text],
      ...(moves ?? []).map((move) => move.caption),
    ])
    expect([...lines, ...shown].filter((text) => UNKIND.test(text))).toEqual([])
  })

  it('is without Sanskrit', () => {
    const foreign = new Set<string>(
      poses.flatMap(({ sanskrit }) => sanskrit?.toLowerCase().match(/[a-z]+asana\b/g) ?? []),
    )
    expect(foreign.size).toBeGreaterThan(20)
    const spoken = [...lines, ...poses.map(({ spokenName }) => spokenName)]
    expect(
      spoken.filter((line) =>
        line
          .toLowerCase()
          .split(/[^a-z]+/)
          .some((word) => foreign.has(word)),
      ),
    ).toEqual([])
  })
})
