/** A browser engine that plays the journey, whatever drives it. */

/** The one page of an engine. What is evaluated is an expression of JavaScript, so that every driver can take it. */
export interface EnginePage {
  open(url: string): Promise<void>
  reload(): Promise<void>
  /** The value of an expression, as JSON carries it; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>
  /** Taps the element of an expression as a finger does. */
  tap(element: string): Promise<void>
  /** Presses a key on the element of an expression. */
  press(element: string, key: 'ArrowRight'): Promise<void>
  screenshot(): Promise<Buffer>
  close(): Promise<void>
}

export interface Engine {
  /** Its name as people know it. */
  readonly name: string
  /** One sentence that says what is not there and how to get it; null where all is. */
  readonly missing: () => string | null
  /** Starts it with its sound going to a PulseAudio server. */
  readonly start: (pulseServer: string) => Promise<{ readonly version: string; readonly page: EnginePage }>
}
