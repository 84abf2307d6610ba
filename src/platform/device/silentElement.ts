/**
 * A media element that plays next to nothing beside the session: Chrome and Firefox show their lock-screen controls for an
 * element only, and Firefox on a phone stops a hidden page without one (timing reference §1.2, §4.7). Safari shows what Web
 * Audio plays by itself where it has `navigator.audioSession`, but not beside such an element, so there it is left out.
 * The system pauses the element for a call or when headphones are pulled out, which is how we learn of both.
 */
import { silentWav } from './silentWav.ts'

export interface SilentElement {
  /** Must first be called inside a tap. Playing what plays changes nothing. */
  play(): void
  pause(): void
  /** Calls back when something other than us paused the element; it then stays paused until `play`. */
  onPausedFromOutside(listener: () => void): void
  release(): void
}

export interface SilentElementWorld {
  readonly isNeeded?: boolean
  readonly createElement?: () => HTMLAudioElement
}

/** An element that is made at the first `play`; where it is not needed, nothing ever happens. */
export function createSilentElement({
  isNeeded = !('audioSession' in navigator),
  createElement = () => new Audio(),
}: SilentElementWorld = {}): SilentElement {
  const listeners = new Set<() => void>()
  let element: HTMLAudioElement | null = null
  let url = ''
  let isWanted = false

  function make(): HTMLAudioElement {
    const made = createElement()
    url = URL.createObjectURL(silentWav())
    made.src = url
    made.loop = true
    made.addEventListener('pause', whenPaused)
    made.addEventListener('play', whenPlayed)
    return made
  }

  // Events come later than the calls that caused them, so what counts is how the element stands now.
  function whenPaused(): void {
    if (!isWanted || !element?.paused) return
    isWanted = false
    listeners.forEach((listener) => listener())
  }

  /** The system may start the element again after a call; the session waits for the person. */
  function whenPlayed(): void {
    if (!isWanted) element?.pause()
  }

  return {
    play() {
      if (!isNeeded || isWanted) return
      isWanted = true
      element ??= make()
      // Refused, or cut short by a pause: the session sounds without it.
      element.play().catch(() => undefined)
    },
    pause() {
      isWanted = false
      element?.pause()
    },
    onPausedFromOutside: (listener) => void listeners.add(listener),
    release() {
      isWanted = false
      listeners.clear()
      if (!element) return
      element.pause()
      element.removeAttribute('src')
      element.load()
      URL.revokeObjectURL(url)
      element = null
    },
  }
}
