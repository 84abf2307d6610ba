import { describe, expect, it } from 'vitest'
import { clipKey, normaliseLine } from '../../../src/core/sound/clipKey.ts'

describe('clipKey', () => {
  it.each([
    ['Inhale, lift your chest.', 'inhale-lift-your-chest-bdfbc1dc'],
    ['Child’s pose.', 'child-s-pose-6a0dcdc7'],
    [
      'Come to your hands and knees, wrists under shoulders and knees under hips.',
      'come-to-your-hands-and-knees-wrists-unde-7e1d15e7',
    ],
    ['漢', '-fc9f0d61'],
  ])('names the clip of %j', (text, key) => {
    expect(clipKey(text)).toBe(key)
  })

  it('is the same however a sentence is spaced or composed', () => {
    expect(clipKey('  Caf\u0065\u0301 \n  pose. ')).toBe(clipKey('Caf\u00e9 pose.'))
  })

  it.each([
    ['Breathe in.', 'Breathe in!'],
    ['Breathe in.', 'breathe in.'],
  ])('tells %j from %j, since they are spoken differently', (one, other) => {
    expect(clipKey(one)).not.toBe(clipKey(other))
  })

  it('gives a name that is safe in a path and a URL', () => {
    expect(clipKey('../Stay: here? / <b> & “rest” %20')).toMatch(/^[a-z0-9-]+$/)
  })
})

describe('normaliseLine', () => {
  it('leaves one space between words and none around them', () => {
    expect(normaliseLine('\tBreathe\u00a0in, \n slowly. ')).toBe('Breathe in, slowly.')
  })
})
