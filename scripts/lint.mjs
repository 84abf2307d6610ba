/** The last part of `npm run lint`: prints what is wrong with the files together, and exits with 1 if anything is. */
import { treeFindings } from './lint/treeFindings.mjs'
import { root } from './support/project.mjs'

const findings = treeFindings(root)
for (const finding of findings) console.error(finding)
process.exitCode = findings.length > 0 ? 1 : 0
