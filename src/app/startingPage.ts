/**
 * Looks after the page until the app has started. It stands in a file of its own and needs no other, so that it is there when a
 * file of the app is not: it asks for the files once more, twice at most by itself, and then leaves the button to the person.
 */

/** A page that is not ready by then has lost something: a request without an answer is never reported. Milliseconds. */
const LATE = 20_000
const MOST_RELOADS = 2
const COUNT = 'meru-reloads'

const starting = () => document.getElementById('starting')
/** A page that came without its second half has no place for the app. */
const hasStarted = () => document.querySelector('#app > :not(#starting)') !== null

/** A store that is refused counts as full: no page may load itself for ever. */
function countReload(): boolean {
  try {
    const count = Number(sessionStorage.getItem(COUNT)) + 1
    sessionStorage.setItem(COUNT, String(count))
    return count <= MOST_RELOADS
  } catch {
    // The store is refused, which counts as full.
    return false
  }
}

function forgetReloads(): void {
  try {
    sessionStorage.removeItem(COUNT)
  } catch {
    // Nothing was counted then.
  }
}

/** The copy in the HTTP cache may be the damaged one, and a plain reload would use it again. */
async function loadAgain(): Promise<void> {
  const elements = document.querySelectorAll<HTMLScriptElement | HTMLLinkElement>(
    'script[src], link[rel*="style"], link[rel="modulepreload"]',
  )
  const addresses = [...elements].map((element) => ('src' in element ? element.src : element.href))
  await Promise.allSettled(
    addresses.map((address) => fetch(address, { cache: 'reload', signal: AbortSignal.timeout(LATE) })),
  )
  location.reload()
}

function check(): void {
  if (hasStarted()) return forgetReloads()
  const page = starting()
  if (page) page.dataset.state = 'late'
  if (countReload()) void loadAgain()
}

starting()
  ?.querySelector('a')
  ?.addEventListener('click', (event) => {
    event.preventDefault()
    void loadAgain()
  })
// Deferred scripts have run when the page is complete, whether they came or not.
if (document.readyState === 'complete') check()
else window.addEventListener('load', check, { once: true })
setTimeout(check, LATE)
