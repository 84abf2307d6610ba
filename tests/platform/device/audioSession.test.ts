import { expect, it } from 'vitest'
import { setAudioSession, type AudioSessionMode } from '../../../src/platform/device/audioSession.ts'

it.each<[AudioSessionMode, AudioSession['type']]>([
  ['alone', 'playback'],
  ['over-music', 'ambient'],
])('sound %s is %s to the system', (company, type) => {
  const session: AudioSession = { type: 'auto' }
  expect([setAudioSession(company, session), session.type]).toEqual([true, type])
})

it('says so where the browser has no such choice', () => {
  expect(setAudioSession('over-music', null)).toBe(false)
})
