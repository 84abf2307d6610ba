/** `npm start`: installs what is missing, builds what is old, serves the finished app and prints its address. */
import { ensureInstalled } from './support/install.mjs'

await ensureInstalled()
const { ensureBuilt, finishedBuild } = await import('./support/build.mjs')
const { serveBuild } = await import('./support/serve.mjs')

if ((await ensureBuilt(finishedBuild)) !== 0) {
  console.error('The app could not be built: see the lines above.')
  process.exit(1)
}
const server = await serveBuild({ outDir: finishedBuild.outDir, port: 4173 })
console.log(`Meru is ready at ${server.url} (stop it with Ctrl-C)`)

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0))

// A signal sent to npm ends the shell between npm and us but never reaches us: no parent, no server.
const parent = process.ppid
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && process.exit(0), 500)
