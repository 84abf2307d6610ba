import { useEventListener } from '@vueuse/core'
import { watch, type Ref } from 'vue'

/**
 * Opens and closes a native dialog over the screen with `isOpen`. Escape and a tap beside it close it; a finger that only
 * slips off a slider does not. The browser keeps the focus inside and gives it back.
 */
export function useModal(dialog: Readonly<Ref<HTMLDialogElement | null>>, isOpen: Ref<boolean>): void {
  let isPressedBeside = false
  const isBeside = (event: Event) => event.target === dialog.value

  watch(isOpen, (open) => (open ? dialog.value?.showModal() : dialog.value?.close()), { flush: 'post' })
  useEventListener(dialog, 'close', () => (isOpen.value = false))
  useEventListener(dialog, 'pointerdown', (event) => (isPressedBeside = isBeside(event)))
  useEventListener(dialog, 'click', (event) => {
    if (isPressedBeside && isBeside(event)) isOpen.value = false
  })
}
