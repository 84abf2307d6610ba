/** `npm run figures:check [pose ids]`: prints the failed checks of the solved poses. */
import { checkPose } from './checks/checkPose.ts'
import { readAuthored } from './readAuthored.ts'
import { readSolved } from './solvedPoses.ts'

const requestedIds = process.argv.slice(2)
const authored = readAuthored(process.cwd())
for (const [id, pose] of Object.entries(readSolved(process.cwd()))) {
  if (requestedIds.length > 0 && !requestedIds.includes(id)) continue
  const issues = checkPose(pose, authored.get(id)?.allow)
  if (issues.length > 0) console.log(`${id}\n${issues.map((issue) => `  ${issue}`).join('\n')}`)
}
