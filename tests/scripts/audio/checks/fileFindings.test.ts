import { describe, expect, it } from 'vitest'
import { fileFindings } from '../../../../scripts/audio/checks/fileFindings.ts'
import { CUE_SHAPE, VOICE_SHAPE } from '../../../../scripts/audio/checks/limits.ts'
import { secondsOf, silentMp3 } from '../support/silentMp3.ts'

const problemsOf = (bytes: Uint8Array | undefined, dur = secondsOf(10)) =>
  fileFindings([{ file: 'a.mp3', dur, shape: VOICE_SHAPE }], new Map(bytes ? [['a.mp3', bytes]] : [])).map(
    ({ place, problem }) => `${place} ${problem}`,
  )

describe('fileFindings', () => {
  it('finds nothing in a file that is as its manifest says', () => {
    expect(problemsOf(silentMp3(10))).toEqual([])
  })

  it.each([
    ['a missing file', undefined, 'a.mp3 is missing'],
    ['a file that lost its end', silentMp3(9), 'a.mp3 lasts 0.216 s, its manifest says 0.240 s'],
    [
      'another format',
      silentMp3(10, CUE_SHAPE),
      'a.mp3 is stereo, 48 kHz, 96 kbit/s instead of mono, 24 kHz, 40 kbit/s',
    ],
    ['a file that is no MP3', new Uint8Array(300), 'a.mp3 is no sound MP3: No MP3 frame at byte 0'],
    ['an empty file', new Uint8Array(0), 'a.mp3 is no sound MP3: No MP3 frame at byte 0'],
  ])('names %s', (_, bytes, finding) => {
    expect(problemsOf(bytes)).toEqual([finding])
  })
})
