import { useEventListener } from '@vueuse/core'

export interface PlayerKeys {
  toggle(): void
  previous(): void
  next(): void
}

/**
 * Space pauses and resumes, the arrows go back and forward, unless a dialog is open or the focused thing needs the key.
 * A key that is held down is one press.
 */
export function usePlayerKeys(keys: PlayerKeys): void {
  useEventListener(window, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (document.querySelector('dialog[open]')) return
    const focused = event.target instanceof Element ? event.target : null
    const action = actionOf(event.key)
    if (!action || focused?.closest(event.key === ' ' ? 'button, a, input' : 'input')) return
    event.preventDefault()
    if (!event.repeat) action()
  })

  function actionOf(key: string): (() => void) | null {
    switch (key) {
      case ' ':
        return keys.toggle
      case 'ArrowLeft':
        return keys.previous
      case 'ArrowRight':
        return keys.next
      default:
        return null
    }
  }
}
