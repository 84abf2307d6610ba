/**
 * `npm start -- [--host ADDRESS] [--port NUMBER]`: installs missing packages, builds the app if it is out of date, serves it and
 * prints every address at which it can be reached.
 */
import { ensureInstalled } from './support/install.mjs'
import { portProblem } from './support/portProblem.mjs'
import { parseStartArguments } from './support/startArguments.mjs'

const options = parseStartArguments(process.argv.slice(2))
if ('error' in options) exitWithError(options.error)
const problem = await portProblem(options)
if (problem !== null) exitWithError(problem)

if (!(await ensureInstalled())) process.exit(1)
const { ensureBuilt, finishedBuild } = await import('./support/build.mjs')
const { serveBuild } = await import('./support/serve.mjs')

if ((await ensureBuilt(finishedBuild)) !== 0) exitWithError('The app could not be built: see the lines above.')
const { url, urls } = await serveBuild({ outDir: finishedBuild.outDir, ...options })
console.log(`Meru is ready at ${urls.join(' and ')} (stop it with Ctrl-C)`)
if (Number(new URL(url).port) !== options.port) {
  console.log(
    `Port ${options.port} is in use. A browser keeps a log for each address: practices logged there are not seen here.`,
  )
}
if (urls.some((each) => !/localhost|127\.|\[::1\]/.test(each))) {
  console.log(
    'On other devices sound and log work over plain http; offline and installing need https, or this machine itself.',
  )
}

for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(0))

// A signal sent to npm ends the shell in between but does not reach this process: exit once the parent is gone.
const parent = process.ppid
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && process.exit(0), 500)

/**
 * @param {string} sentence
 * @returns {never}
 */
function exitWithError(sentence) {
  console.error(sentence)
  process.exit(1)
}
