import type { Cue, Timeline } from '../../src/core/timeline/timeline.ts'

/**
 * A timeline as `sessions:print --json` prints it, whatever its type is inside. Other programs read this, so that its keys and
 * their order never change.
 */
export function printedTimeline({ id, duration, chapters, cues }: Timeline) {
  return {
    id,
    duration,
    chapters: chapters.map(({ step, path, kind, pose, side, startTime, endTime, holdStart, holdEnd }) => ({
      ...{ step, path, kind, pose, side, startTime, endTime, holdStart, holdEnd },
    })),
    cues: cues.map((cue) => {
      const { track, startTime, endTime } = cue
      const printed = { track, startTime, endTime, text: printedText(cue) }
      return cue.track === 'voice' && cue.lang !== undefined ? { ...printed, lang: cue.lang } : printed
    }),
  }
}

/**
 * Whatever a cue holds, as the one text that is printed.
 *
 * @internal
 */
export function printedText(cue: Cue): string {
  switch (cue.track) {
    case 'voice':
    case 'caption':
      return cue.text
    case 'chime':
      return cue.sound
    case 'breath':
      return cue.phase
    case 'ambience':
      return cue.ambience
  }
}
