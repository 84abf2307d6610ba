import type { Phrases } from '../catalogue/catalogue.ts'
import type { Seconds } from '../time.ts'
import type { Line, PlacedLine } from './lines.ts'
import type { Span } from './timeline.ts'

/** A word between two sets: that there is a rest, and when it is over; each where the rest is long enough for it. */
export function placeSets(
  sets: readonly Span[],
  { phrases, line, gap }: { readonly phrases: Phrases; readonly line: (text: string) => Line; readonly gap: Seconds },
): readonly PlacedLine[] {
  return sets.slice(1).flatMap((set, at) => {
    const restStart = sets[at]?.endTime ?? set.startTime
    const [rest, again] = [line(phrases.restBetweenSets), line(phrases.again)]
    const againStart = set.startTime - again.seconds
    const words: PlacedLine[] = []
    if (restStart + gap + rest.seconds + gap <= againStart) {
      words.push({ ...rest, startTime: restStart + gap, endTime: restStart + gap + rest.seconds })
    }
    if (againStart >= restStart) words.push({ ...again, startTime: againStart, endTime: set.startTime })
    return words
  })
}
