import { buildApp, testBuild } from '../../../scripts/support/build.mjs'
import { serveBuild } from '../../../scripts/support/serve.mjs'
import { LONG_SESSION_FOLDER, writeLongSession } from './longSession.ts'

const outDir = `${LONG_SESSION_FOLDER}/dist`

/** Builds the app with the long session and serves it until the soak is over. */
export default async function serveLongSession(): Promise<() => Promise<void>> {
  writeLongSession()
  const build = { ...testBuild, outDir, env: { MERU_EXTRA_SESSIONS: LONG_SESSION_FOLDER } }
  if ((await buildApp(build)) !== 0) throw new Error('The app could not be built')
  const server = await serveBuild({ outDir, port: 4203 })
  process.env.MERU_URL = server.url
  return () => server.close()
}
