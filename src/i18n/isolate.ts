/** A text of somebody else inside a sentence of ours, whichever way it is written: set apart by Unicode's own marks (UAX #9). */
export function isolate(text: string): string {
  return `\u2068${text}\u2069`
}
