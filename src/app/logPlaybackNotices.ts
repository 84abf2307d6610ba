import { ERROR_CODES, type ErrorCode } from '../core/errorLog.ts'
import type { Playback } from '../core/playback/playback.ts'

/** Logs each time that a playback lacks its sound or its voice; its other notices are no errors. */
export function logPlaybackNotices(playback: Pick<Playback, 'subscribe'>, log: (code: ErrorCode) => void): void {
  let last: string | null = null
  playback.subscribe(({ notice }) => {
    const code = notice === last ? undefined : ERROR_CODES.find((known) => known === notice)
    last = notice
    if (code) log(code)
  })
}
