import { describe, expect, it } from 'vitest'
import { commandWords, withOutput } from '../../../../scripts/audio/voice/commandTemplate.ts'

describe('commandWords', () => {
  it.each([
    ['piper --model X.onnx --output_file {out}', ['piper', '--model', 'X.onnx', '--output_file', '{out}']],
    [`sh -c 'say "$0" > {out}'`, ['sh', '-c', 'say "$0" > {out}']],
    ['"my engine" --out={out}', ['my engine', '--out={out}']],
  ])('reads %j', (template, words) => {
    expect(commandWords(template)).toEqual(words)
  })

  it.each(['', 'piper', 'piper --model X.onnx', '{out}'])(
    'refuses %j, which does not say where the sound goes',
    (template) => {
      expect(() => commandWords(template)).toThrow('must say where the sound goes')
    },
  )

  it('puts the file where it belongs, spaces and all', () => {
    expect(withOutput(['engine', '--out={out}'], '/my files/1.wav')).toEqual(['engine', '--out=/my files/1.wav'])
  })
})
