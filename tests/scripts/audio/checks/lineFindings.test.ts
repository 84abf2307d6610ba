import { describe, expect, it } from 'vitest'
import { loadDictionary } from '../../../../scripts/audio/checks/dictionary.ts'
import { singleWordFindings, unknownWordFindings } from '../../../../scripts/audio/checks/lineFindings.ts'

describe('singleWordFindings', () => {
  it.each(['In.', 'Rest…', ' “Exhale” '])('names %j, which no engine says well', (line) => {
    expect(singleWordFindings([line])).toHaveLength(1)
  })

  it('accepts two words', () => {
    expect(singleWordFindings(['Breathe in.', 'Unwrap. Now the left arm.'])).toEqual([])
  })
})

describe('unknownWordFindings', () => {
  const knows = (word: string) => ['rest', 'in', "child's", 'pose', 'hip', 'width', 'apart', 'and'].includes(word)
  const unknown = (lines: readonly string[]) =>
    unknownWordFindings(lines, { savasana: 'ʃəvˈɑːsənə', 'and close': 'ænd klˈoʊz' }, knows).map(({ place }) => place)

  it('knows the words of the dictionary, in whatever case and with whatever apostrophe', () => {
    expect(unknown(['Rest in child’s pose.', "REST, in child's pose, hip-width apart."])).toEqual([])
  })

  it('knows the words and phrases of the lexicon', () => {
    expect(unknown(['Rest in savasana, and close.'])).toEqual([])
  })

  it('names a word that nobody knows, once', () => {
    expect(unknown(['Rest in balasana.', 'Balasana, and rest.'])).toEqual(['"balasana"'])
  })

  it('does not take a part of a phrase for the whole', () => {
    expect(unknown(['Rest close.'])).toEqual(['"close"'])
  })
})

describe('the dictionary', () => {
  it.each(['breathe', "child's", 'tailbone'])('knows %j', (word) => {
    expect(loadDictionary()(word)).toBe(true)
  })

  it.each(['savasanna', 'tostring', 'toString', 'brethe'])('does not know %j', (word) => {
    expect(loadDictionary()(word)).toBe(false)
  })
})
