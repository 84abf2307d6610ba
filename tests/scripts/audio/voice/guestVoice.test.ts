import { describe, expect, it } from 'vitest'
import { guestVoice, voiceIdOf } from '../../../../scripts/audio/voice/guestVoice.ts'

const options = { voice: 'Anna B.', licence: 'CC0-1.0', attribution: 'Anna B.' }

describe('voiceIdOf', () => {
  it.each([
    ['Anna B.', 'anna-b'],
    ['willow', 'willow'],
    ['../../etc', 'etc'],
  ])('makes of %j a plain folder name', (name, id) => {
    expect(voiceIdOf(name)).toBe(id)
  })

  it('refuses a name without letters', () => {
    expect(() => voiceIdOf('…')).toThrow('cannot name a voice')
  })
})

describe('guestVoice', () => {
  it('is named as the person says, with licence and credit', () => {
    expect(guestVoice(options, undefined)).toMatchObject({ id: 'anna-b', name: 'Anna B.', ...{ licence: 'CC0-1.0' } })
  })

  it.each([{ licence: undefined }, { attribution: undefined }, { licence: ' ' }])(
    'is nobody without licence and credit: %j',
    (missing) => {
      expect(() => guestVoice({ ...options, ...missing }, undefined)).toThrow('--licence TEXT --attribution TEXT')
    },
  )

  it('remembers its manifest, so that licence and credit are said once', () => {
    const first = guestVoice({ ...options, engine: 'piper -o {out}', gain: 5 }, undefined)
    const again = guestVoice({ voice: 'anna-b' }, { ...first })
    expect(again).toEqual(first)
  })

  it('knows an engine by its program and the names of its files, not by where they lie', () => {
    const here = guestVoice({ ...options, engine: '/opt/piper --model /home/me/X.onnx --output_file {out}' }, undefined)
    const there = guestVoice({ ...options, engine: 'piper --model models/X.onnx --output_file {out}' }, undefined)
    expect(here).toEqual(there)
    expect(here).toMatchObject({ engine: 'piper', params: { command: 'piper --model X.onnx --output_file {out}' } })
  })
})
