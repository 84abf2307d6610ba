import { createSharedComposable } from '@vueuse/core'
import { onScopeDispose, readonly, shallowRef, type Ref } from 'vue'

export type Theme = 'light' | 'dark'

/**
 * The theme in force: `data-theme` on the document where it is set, else what the system prefers.
 * Pictures need it in words, because light and dark are two drawings; all of them share one observer.
 */
export const useTheme = createSharedComposable((): Readonly<Ref<Theme>> => {
  const system = window.matchMedia('(prefers-color-scheme: dark)')
  const theme = shallowRef<Theme>(themeNow(system))
  const update = () => (theme.value = themeNow(system))
  const observer = new MutationObserver(update)
  system.addEventListener('change', update)
  observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  onScopeDispose(() => {
    system.removeEventListener('change', update)
    observer.disconnect()
  })
  return readonly(theme)
})

function themeNow(system: MediaQueryList): Theme {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'light' || chosen === 'dark') return chosen
  return system.matches ? 'dark' : 'light'
}
