import { renderToString } from 'vue/server-renderer'
import { describe, expect, it } from 'vitest'
import { createSSRApp } from 'vue'
import { createWords } from '../../src/i18n/createWords.ts'
import { usePhrases, type PhraseWords } from '../../src/i18n/usePhrases.ts'

async function phrases(): Promise<PhraseWords> {
  const heard: PhraseWords[] = []
  const app = createSSRApp({
    setup() {
      heard.push(usePhrases())
      return () => null
    },
  })
  await renderToString(app.use(createWords()))
  const [said] = heard
  if (!said) throw new Error('Nothing was said')
  return said
}

const { minutes, duration, remaining, list } = await phrases()

describe('lengths of time in words', () => {
  it.each([
    [29, 'under a minute'],
    [30, '1 minute'],
    [89, '1 minute'],
    [90, '2 minutes'],
    [600, '10 minutes'],
  ])('a practice of %i s took %s', (seconds, words) => expect(minutes(seconds)).toBe(words))

  it.each([
    [0, '0 seconds'],
    [1, '1 second'],
    [60, '1 minute'],
    [61.4, '1 minute 1 second'],
    [130, '2 minutes 10 seconds'],
  ])('%d s are %s', (seconds, words) => expect(duration(seconds)).toBe(words))

  it.each([
    [601, '11 minutes'],
    [600, '10 minutes'],
    [60.1, '2 minutes'],
    [60, 'under a minute'],
    [0, 'under a minute'],
  ])('with %d s to go there are %s left', (seconds, words) => expect(remaining(seconds)).toBe(words))

  it('lists things as one says them', () => {
    expect(list(['a pillow', 'a blanket', 'a chair'])).toBe('a pillow, a blanket and a chair')
    expect(list([])).toBe('')
  })
})
