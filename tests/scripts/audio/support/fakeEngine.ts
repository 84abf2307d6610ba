/**
 * A program that reads a text and writes a WAV, as other engines do: `node engine.mjs OUT RATE` gives a tone of 0.1 s a letter
 * between two stretches of half a second of silence. In place of the rate, `fail`, `silent` and `text` are ways to go wrong.
 */
export const FAKE_ENGINE = `
import { readFileSync, writeFileSync } from 'node:fs'
const [out, mode] = process.argv.slice(2)
const text = readFileSync(0, 'utf8').trim()
if (mode === 'fail') {
  console.error('no such model')
  process.exit(3)
}
if (mode === 'silent') process.exit()
if (mode === 'text') {
  writeFileSync(out, 'nothing but text')
  process.exit()
}
const rate = Number(mode)
const pause = rate / 2
const speech = Math.round((text.length * rate) / 10)
const wav = Buffer.alloc(44 + 2 * (speech + 2 * pause))
wav.write('RIFF', 0)
wav.writeUInt32LE(wav.length - 8, 4)
wav.write('WAVEfmt ', 8)
wav.writeUInt32LE(16, 16)
wav.writeUInt16LE(1, 20)
wav.writeUInt16LE(1, 22)
wav.writeUInt32LE(rate, 24)
wav.writeUInt32LE(2 * rate, 28)
wav.writeUInt16LE(2, 32)
wav.writeUInt16LE(16, 34)
wav.write('data', 36)
wav.writeUInt32LE(wav.length - 44, 40)
for (let i = 0; i < speech; i++)
  wav.writeInt16LE(Math.round(9000 * Math.cos((2 * Math.PI * 300 * i) / rate)), 44 + 2 * (pause + i))
writeFileSync(out, wav)
`
