import type { Plugin } from 'vite'

/** The last rule of every stylesheet; `src/app/wholeStyles.ts` looks for it. Matches nothing. */
export const STYLE_END = '#whole{}'

/** Marks the end of each stylesheet: one that was cut off on its way would else be used as far as it goes, and nobody told. */
export function styleEnds(): Plugin {
  return {
    name: 'meru-style-ends',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.css')) file.source = `${file.source}${STYLE_END}\n`
      }
    },
  }
}
