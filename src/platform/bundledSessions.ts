/** The sessions that come with the app. The lists are there at once; what reads a script is loaded with the first one. */
import type { SessionSource } from '../core/ports.ts'
import { loaders, summaries } from 'virtual:sessions'

/** The sessions of this build. */
export function bundledSessions(): SessionSource {
  return {
    list: () => summaries,
    async load(id, options = {}) {
      const loader = loaders[id]
      if (!loader) throw new Error(`There is no session “${id}”.`)
      const [{ readSession }, { default: input }] = await Promise.all([import('./readSession.ts'), loader()])
      return readSession(input, options)
    },
    catalogue: async () => (await import('./readSession.ts')).catalogue,
  }
}
