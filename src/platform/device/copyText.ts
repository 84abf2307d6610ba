/** Copies a text; must be called inside a tap. False where the browser has no clipboard, as on plain http, or refuses. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    // The caller says so, and the text stands on the page to be copied by hand.
    return false
  }
}
