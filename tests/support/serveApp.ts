import { ensureBuilt, testBuild } from '../../scripts/support/build.mjs'
import { serveBuild } from '../../scripts/support/serve.mjs'

/** Builds the app with the short fixture sessions where that is needed, serves it for all journeys, and stops it after them. */
export default async function serveApp(): Promise<() => Promise<void>> {
  if ((await ensureBuilt(testBuild)) !== 0) throw new Error('The app could not be built for the journeys')
  const server = await serveBuild({ outDir: testBuild.outDir, port: 4183 })
  process.env.MERU_URL = server.url
  return () => server.close()
}
