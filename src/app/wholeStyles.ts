/**
 * A stylesheet that was lost, cut off or answered with a page is asked for again. Vite's loader asks for each stylesheet once and
 * takes it for there ever after; a screen without its styles would stay so until the page is loaded anew.
 */

const MOST_ATTEMPTS = 3
/** The build ends every stylesheet with it (`scripts/vite/markStyleEnds.ts`). */
const END = '#whole'

/** True if the sheet is there to its last rule. */
function isStylesheetComplete(sheet: CSSStyleSheet | null): boolean {
  try {
    const last = sheet?.cssRules.item(sheet.cssRules.length - 1)
    return last instanceof CSSStyleRule && last.selectorText === END
  } catch {
    // Chromium gives a sheet that failed to load, and forbids to look into it.
    return false
  }
}

/** Looks after the stylesheets of the page, those that are there and those that come. */
export function watchStyles(page: Document = document): void {
  const attempts = new Map<string, number>()

  function check(link: HTMLLinkElement): void {
    if (isStylesheetComplete(link.sheet)) return
    const address = new URL(link.href)
    const attempt = (attempts.get(address.pathname) ?? 0) + 1
    if (attempt > MOST_ATTEMPTS) return
    attempts.set(address.pathname, attempt)
    // Another address: what the browser holds under the first one may be the damaged copy.
    address.searchParams.set('again', String(attempt))
    const again = link.cloneNode() as HTMLLinkElement
    again.href = address.href
    link.replaceWith(again)
  }

  const onSettled = ({ target }: Event) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') check(target)
  }
  page.addEventListener('load', onSettled, true)
  page.addEventListener('error', onSettled, true)
  // Those of the page itself hold up its scripts, so they have come or failed by now.
  page.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]').forEach(check)
}
