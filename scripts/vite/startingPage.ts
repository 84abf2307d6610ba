import type { Plugin } from 'vite'

const NAME = 'startingPage'

/** Builds the script that handles errors until the app has started as a separate chunk and injects it into the page. */
export function startingPage(): Plugin {
  let base = '/'
  return {
    name: 'meru-starting-page',
    apply: 'build',
    configResolved(config) {
      base = config.base
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/app/startingPage.ts', name: NAME })
    },
    transformIndexHtml: {
      order: 'post',
      handler(_, { bundle = {} }) {
        const file = Object.values(bundle).find((each) => each.type === 'chunk' && each.name === NAME)
        if (!file) throw new Error('The script of the starting page was not built')
        // First, so that a truncated page has it too; and not deferred, since the app must not wait for it.
        const attrs = { type: 'module', async: true, crossorigin: true, src: base + file.fileName }
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }]
      },
    },
  }
}
