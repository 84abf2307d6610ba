/**
 * `npm start -- [--host ADDRESS] [--port NUMBER]`: installs what is missing, builds what is old, serves the finished app and
 * prints every address at which it is reached.
 */
import { ensureInstalled } from './support/install.mjs'
import { portTrouble } from './support/portTrouble.mjs'
import { readStartArguments } from './support/startArguments.mjs'

const wanted = readStartArguments(process.argv.slice(2))
if ('refusal' in wanted) refuse(wanted.refusal)
const trouble = await portTrouble(wanted)
if (trouble !== null) refuse(trouble)

if (!(await ensureInstalled())) process.exit(1)
const { ensureBuilt, finishedBuild } = await import('./support/build.mjs')
const { serveBuild } = await import('./support/serve.mjs')

if ((await ensureBuilt(finishedBuild)) !== 0) refuse('The app could not be built: see the lines above.')
const { url, urls } = await serveBuild({ outDir: finishedBuild.outDir, ...wanted })
console.log(`Meru is ready at ${urls.join(' and ')} (stop it with Ctrl-C)`)
if (Number(new URL(url).port) !== wanted.port) {
  console.log(
    `Port ${wanted.port} is in use. A browser keeps a log for each address: practices logged there are not seen here.`,
  )
}
if (urls.some((each) => !/localhost|127\.|\[::1\]/.test(each))) {
  console.log(
    'On other devices sound and log work over plain http; offline and installing need https, or this machine itself.',
  )
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0))

// A signal sent to npm ends the shell between npm and us but never reaches us: no parent, no server.
const parent = process.ppid
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && process.exit(0), 500)

/**
 * @param {string} sentence
 * @returns {never}
 */
function refuse(sentence) {
  console.error(sentence)
  process.exit(1)
}
