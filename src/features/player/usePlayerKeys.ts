import { useEventListener } from '@vueuse/core'
import type { PlaybackCommand } from '../../core/playback/playback.ts'

const COMMANDS: Readonly<Record<string, PlaybackCommand>> = {
  ' ': { type: 'togglePause' },
  ArrowLeft: { type: 'previous' },
  ArrowRight: { type: 'next' },
}

/**
 * Space pauses and resumes, the arrows step back and forward, unless a dialog is open or the focused element needs the key.
 * A key that is held down is one press.
 */
export function usePlayerKeys(send: (command: PlaybackCommand) => void): void {
  useEventListener(window, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (document.querySelector('dialog[open]')) return
    const focused = event.target instanceof Element ? event.target : null
    const command = COMMANDS[event.key]
    if (!command || focused?.closest(event.key === ' ' ? 'button, a, input' : 'input')) return
    event.preventDefault()
    if (!event.repeat) send(command)
  })
}
