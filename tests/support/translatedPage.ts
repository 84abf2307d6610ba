/** A page as a browser's translator leaves it: each text gives way to two nested `<font>` elements, and so does each new one. */
import type { Page } from '@playwright/test'

/** Translates every screen of a page as it comes, into the same words. Must be called before the page is opened. */
export async function translatePage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const isLeft = (text: Text) =>
      text.data.trim() === '' || text.parentElement?.closest('font, script, style, textarea, [translate="no"]') !== null

    function translate(root: Node): void {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      const texts: Text[] = []
      while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode)
      for (const text of texts.filter((each) => !isLeft(each))) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')]
        inner.textContent = text.data
        outer.append(inner)
        text.replaceWith(outer)
      }
    }

    const observer = new MutationObserver(() => document.body && translate(document.body))
    observer.observe(document, { childList: true, characterData: true, subtree: true })
  })
}
