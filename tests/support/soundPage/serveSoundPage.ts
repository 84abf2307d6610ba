import { sessionIndex } from '../../../scripts/vite/sessionIndex.ts'
import { servePage, type ServedPage } from '../servePage.ts'

/** Serves the page with the sound of the app until `close`. */
export function serveSoundPage(): Promise<ServedPage> {
  return servePage(new URL('.', import.meta.url), [sessionIndex({ folders: [] })])
}
