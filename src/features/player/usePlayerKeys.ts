import { useEventListener } from '@vueuse/core'

export interface PlayerKeys {
  toggle(): void
  previous(): void
  next(): void
}

/** Space pauses and resumes, the arrows go back and forward, unless a dialog is open or the focused thing needs the key. */
export function usePlayerKeys(keys: PlayerKeys): void {
  useEventListener(window, 'keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    if (document.querySelector('dialog[open]')) return
    const focused = event.target instanceof Element ? event.target : null
    switch (event.key) {
      case ' ':
        if (focused?.closest('button, a, input')) return
        keys.toggle()
        break
      case 'ArrowLeft':
        if (focused?.closest('input')) return
        keys.previous()
        break
      case 'ArrowRight':
        if (focused?.closest('input')) return
        keys.next()
        break
      default:
        return
    }
    event.preventDefault()
  })
}
