import { describe, expect, it } from 'vitest'
import { entriesUsed, spell } from '../../../../scripts/audio/voice/lexicon.ts'
import { phonemesOf, tokensOf } from '../../../../scripts/audio/voice/phonemes.ts'

const lexicon = { exhale: 'ɛkshˈeɪl', close: 'klˈoʊs', 'and close': 'ænd klˈoʊz' }
const inCapitals = (words: string) => Promise.resolve(words.toUpperCase())

describe('spell', () => {
  it('says a word of the lexicon as written there, in whatever case', () => {
    expect(spell('Exhale slowly', lexicon)).toEqual([{ ipa: 'ɛkshˈeɪl' }, { words: 'slowly' }])
  })

  it('prefers the longer entry, which knows the sense', () => {
    expect(spell('Open and close', lexicon)).toEqual([{ words: 'Open' }, { ipa: 'ænd klˈoʊz' }])
  })

  it.each(['exhaled', 'closed', 'half-close', 'close-knit', 'close’s'])(
    'leaves %j alone, which only contains an entry',
    (word) => {
      expect(spell(word, lexicon)).toEqual([{ words: word }])
    },
  )

  it('takes the names of things every object has for ordinary words', () => {
    expect(spell('the constructor', lexicon)).toEqual([{ words: 'the constructor' }])
  })

  it('does without a lexicon', () => {
    expect(spell('Rest here', {})).toEqual([{ words: 'Rest here' }])
  })
})

describe('entriesUsed', () => {
  it('names the entries that a line depends on, and no others', () => {
    expect(entriesUsed('Breathe out, and close. Exhale.', lexicon)).toEqual([
      ['and close', 'ænd klˈoʊz'],
      ['exhale', 'ɛkshˈeɪl'],
    ])
    expect(entriesUsed('Rest.', lexicon)).toEqual([])
  })
})

describe('phonemesOf', () => {
  it.each([
    ['Lie down, and rest.', 'LIE DOWN, AND REST.'],
    ['Child’s pose.', "CHILD'S POSE."],
    ['Rest – here.', 'REST — HERE.'],
    ['Breathe in, exhale slowly.', 'BREATHE IN, ɛkshˈeɪl SLOWLY.'],
  ])('keeps the punctuation of %j, which is its rhythm', async (sentence, phonemes) => {
    expect(await phonemesOf(sentence, lexicon, inCapitals)).toBe(phonemes)
  })

  it('writes sounds as the model was taught them', async () => {
    expect(await phonemesOf('x', {}, () => Promise.resolve('ɹɛr lʲɛx'))).toBe('ɹɛɹ ljɛk')
  })
})

describe('tokensOf', () => {
  it('puts the symbols between two silences and leaves out what the model does not know', () => {
    expect(tokensOf('ab?a', { a: 43, b: 44 })).toEqual([0, 43, 44, 43, 0])
  })
})
