import type { PlaybackWorld } from '../../src/core/playback/createPlayback.ts'
import { createBufferedRepository } from '../../src/platform/storage/bufferedRepository.ts'
import { createMemoryPracticeRepository } from '../../src/platform/storage/memoryPracticeRepository.ts'
import type { FakeSound } from './fakeSound.ts'

/** What a playback needs of the world, around a faked loudspeaker; the given parts in place of the usual ones. */
export function playbackWorld(sound: FakeSound, given: Partial<PlaybackWorld> = {}): PlaybackWorld {
  return {
    sound,
    ticker: sound.time.ticker,
    monotonic: sound.monotonic,
    isHidden: () => false,
    repository: createBufferedRepository({ open: async () => createMemoryPracticeRepository() }),
    now: () => ({ at: 1_800_000_000_000, utcOffset: 60, timeZone: 'Europe/Berlin' }),
    newId: () => 'run-1',
    reportFault: (error) => reportError(error),
    onPageHide: () => () => undefined,
    ...given,
  }
}
