/** The sessions that come with the app. The lists are there at once; what reads a script is loaded with the first one. */
import { lazyImport, type LazyImport } from '../../core/lazyImport.ts'
import type { SessionSource } from '../../core/session/sessionSource.ts'
import { summaries } from 'virtual:sessions'

const reader = lazyImport(() => import('./readSession.ts'))
const index = lazyImport(() => import('virtual:session-loaders'))
const scripts = new Map<string, LazyImport<{ readonly default: unknown }>>()

/** The sessions of this build. */
export function bundledSessions(): SessionSource {
  return {
    list: () => summaries,
    async load(id, options = {}) {
      const [{ readSession }, { default: input }] = await Promise.all([reader(), scriptOf(id)])
      return readSession(input, options)
    },
    catalogue: async () => (await reader()).catalogue,
  }
}

async function scriptOf(id: string): Promise<{ readonly default: unknown }> {
  const { loaders } = await index()
  const load = loaders[id]
  if (!load) throw new Error(`There is no session “${id}”.`)
  const script = scripts.get(id) ?? lazyImport(load)
  scripts.set(id, script)
  return script()
}
