import type { LoadedSession } from '../session/sessionSource.ts'
import type { PlaybackContent } from './playback.ts'

/** A loaded session as a playback takes it. Others see a locked screen: it names pose and session, and nothing of the back. */
export function sessionContent({ script, timeline, poses }: LoadedSession): PlaybackContent {
  const { id, title, regions } = script
  return {
    timeline,
    describe({ pose }) {
      const shown = pose === null ? undefined : poses.get(pose)
      return { title: shown?.name ?? title, album: title }
    },
    entry: { session: id, title, regions },
  }
}
