/** Writes `sessions/session.schema.json`, for completion and validation in editors: `npm run sessions:schema`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sessionSchema } from './schema/sessionSchema.ts'
import { runCommand } from './support/cli.ts'
import { loadCatalogue } from './support/loadContent.ts'
import { root } from './support/project.mjs'

await runCommand(() => {
  const file = 'sessions/session.schema.json'
  writeFileSync(join(root, file), `${JSON.stringify(sessionSchema(loadCatalogue()), null, 2)}\n`)
  console.log(`${file} is written.`)
  return 0
})
