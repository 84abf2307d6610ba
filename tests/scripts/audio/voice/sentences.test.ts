import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../../../scripts/audio/voice/sentences.ts'

describe('sentencesOf', () => {
  it.each([
    ['Breathe in.', ['Breathe in.']],
    ['Lie down. Take your time! Ready?', ['Lie down.', 'Take your time!', 'Ready?']],
    ['Rest here… Let go.', ['Rest here…', 'Let go.']],
    ['Say “I rest.” Then rest.', ['Say “I rest.”', 'Then rest.']],
    ['Hold for 1.5 breaths, then rest.', ['Hold for 1.5 breaths, then rest.']],
    ['Half the way is fine', ['Half the way is fine']],
    ['Rest. …', ['Rest.']],
  ])('splits %j', (line, sentences) => {
    expect(sentencesOf(line)).toEqual(sentences)
  })
})
