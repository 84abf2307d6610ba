/**
 * `npm run build:precompressed [-- --base=/meru/]`: builds the app into `dist/`, with a `.gz` and a `.br` beside every text file, for
 * servers that send precompressed files (docs/hosting). Arguments after `--` are passed to `vite build`.
 */
import { precompress } from './hosting/precompress.ts'
import { root, runTool } from './support/project.mjs'

const code = await runTool('vite/bin/vite.js', ['build', '--emptyOutDir', ...process.argv.slice(2), '--outDir', 'dist'])
if (code === 0) console.log(`${precompress(`${root}dist`)} compressed files were written beside those of dist/.`)
process.exitCode = code
