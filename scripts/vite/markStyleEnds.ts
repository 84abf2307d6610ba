import type { Plugin } from 'vite'

/** The last rule of every stylesheet, which `src/app/wholeStyles.ts` looks for. Matches nothing. */
export const STYLE_END = '#whole{}'

/** Marks the end of each stylesheet: otherwise a truncated one would be applied in part without any error. */
export function markStyleEnds(): Plugin {
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
