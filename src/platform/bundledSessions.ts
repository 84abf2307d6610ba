/** The sessions that come with the app. The lists are there at once; what reads a script is loaded with the first one. */
import type { SessionSource } from '../core/ports.ts'
import { summaries } from 'virtual:sessions'

/** The sessions of this build. */
export function bundledSessions(): SessionSource {
  return {
    list: () => summaries,
    async load(id, options = {}) {
      const [{ readSession }, { default: input }] = await Promise.all([import('./readSession.ts'), scriptOf(id)])
      return readSession(input, options)
    },
    catalogue: async () => (await import('./readSession.ts')).catalogue,
  }
}

async function scriptOf(id: string): Promise<{ readonly default: unknown }> {
  const { loaders } = await import('virtual:session-loaders')
  const loader = loaders[id]
  if (!loader) throw new Error(`There is no session “${id}”.`)
  return loader()
}
