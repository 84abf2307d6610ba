/**
 * In place of ffmpeg: reads a WAV of 24 kHz mono and writes as many silent MP3 frames as it is long, so that the tool can be tested
 * where no ffmpeg is. `{frame}` stands for a frame's bytes in hexadecimal digits.
 */
export const FAKE_FFMPEG = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs')
if (process.argv.includes('-version')) process.exit()
const samples = (readFileSync(0).length - 44) / 2
const frame = Buffer.from('{frame}', 'hex')
writeFileSync(process.argv.at(-1), Buffer.concat(Array(Math.round(samples / 576)).fill(frame)))
`
