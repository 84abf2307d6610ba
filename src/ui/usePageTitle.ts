import { watchEffect } from 'vue'

/** Keeps the document's title: the name of the screen, then the name of the app. */
export function usePageTitle(name: () => string): void {
  watchEffect(() => {
    document.title = `${name()} · Meru`
  })
}
