import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { npmCommand } from '../../scripts/support/npm.mjs'

const node = join('/', 'programs', 'nodejs', 'node')
const beside = join('/', 'programs', 'nodejs', 'node_modules/npm/bin/npm-cli.js')

// On Windows npm is a batch file, which Node refuses to start without a shell.
describe('npm is started without a shell', () => {
  it('by the file that runs us', () => {
    const env = { npm_execpath: '/elsewhere/npm-cli.js' }
    expect(npmCommand(['ci'], { env, node, exists: () => true })).toEqual([node, ['/elsewhere/npm-cli.js', 'ci']])
  })

  it('by the file beside Node, where another tool runs us', () => {
    expect(npmCommand(['ci'], { env: {}, node, exists: (path) => path === beside })).toEqual([node, [beside, 'ci']])
    const env = { npm_execpath: '/elsewhere/pnpm.cjs' }
    expect(npmCommand(['ci'], { env, node, exists: () => true })).toEqual([node, [beside, 'ci']])
  })

  it('else by its name', () => {
    expect(npmCommand(['ci'], { env: {}, node, exists: () => false })).toEqual(['npm', ['ci']])
  })
})
