import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'

/**
 * Takes back what a slider got from a touch that turned into a scroll. Browsers move the thumb as soon as a finger comes
 * down and say only later, by `pointercancel`, that they took the touch for a scroll (Pointer Events 3, 4.2.7).
 * `remember` is called when the finger comes down; what it returns restores the value of then, and the thumb goes with it.
 */
export function useTouchUndo(slider: Readonly<Ref<HTMLInputElement | null>>, remember: () => () => void): void {
  let undo: (() => void) | null = null
  useEventListener(slider, 'pointerdown', () => {
    const restore = remember()
    const shown = slider.value?.value
    undo = () => {
      restore()
      // Nothing is drawn anew where the value comes back before it was drawn.
      if (slider.value && shown !== undefined) slider.value.value = shown
    }
  })
  useEventListener(slider, 'pointerup', () => (undo = null))
  useEventListener(slider, 'pointercancel', () => {
    undo?.()
    undo = null
  })
}
