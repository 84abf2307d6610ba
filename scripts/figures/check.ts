/** `npm run figures:check [pose ids]`: what does not hold for the solved poses. */
import { checkPose } from './checks/checkPose.ts'
import { readAuthored } from './readAuthored.ts'
import { readSolved } from './solvedPoses.ts'

const wanted = process.argv.slice(2)
const authored = readAuthored(process.cwd())
for (const [id, pose] of Object.entries(readSolved(process.cwd()))) {
  if (wanted.length > 0 && !wanted.includes(id)) continue
  const issues = checkPose(pose, authored.get(id)?.allow)
  if (issues.length > 0) console.log(`${id}\n${issues.map((issue) => `  ${issue}`).join('\n')}`)
}
