import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { treeFindings } from '../../scripts/lint/treeFindings.mjs'

let planted: string | null = null

/** A checkout with these files, and with the configuration of ours. */
function plant(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), 'meru-lint-'))
  planted = root
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

afterEach(() => {
  if (planted) rmSync(planted, { recursive: true, force: true })
  planted = null
})

describe('files that import each other in a circle', () => {
  it('are named in the order of their imports', () => {
    const root = plant({
      'src/core/a.ts': "import { b } from './room/b.ts'\nexport const a = b\n",
      'src/core/room/b.ts': "import {\n  c,\n} from '../c.ts'\nexport const b = c\n",
      'src/core/c.ts': "export { a as c } from './a.ts'\n",
    })
    expect(treeFindings(root)).toEqual([
      'src/core/a.ts → src/core/room/b.ts → src/core/c.ts → src/core/a.ts: these files import each other in a circle. Move what they share into a file of its own.',
    ])
  })

  it('are found where they share a type alone, and in a component', () => {
    const root = plant({
      'src/ui/Part.vue': `<script setup lang="ts">\nimport { use } from './use.ts'\nuse()\n</script>\n`,
      'src/ui/use.ts': "import type Part from './Part.vue'\nexport const use = (): typeof Part | null => null\n",
    })
    expect(treeFindings(root)).toEqual([expect.stringContaining('src/ui/Part.vue → src/ui/use.ts → src/ui/Part.vue')])
  })

  it('are none where one is loaded only when it is needed', () => {
    const root = plant({
      'src/app/a.ts': "export const load = () => import('./b.ts')\n",
      'src/app/b.ts': "import { load } from './a.ts'\nexport const b = load\n",
    })
    expect(treeFindings(root)).toEqual([])
  })
})

describe('styles that nobody uses', () => {
  it('are named: a token that is defined or only spoken of, and a class that nothing has', () => {
    const root = plant({
      'src/ui/tokens.css': ':root {\n  --near: 1rem;\n  --far: 9rem;\n  --by-code: 0;\n}\n/* once var(--far) */\n',
      'src/ui/Part.vue':
        `<script setup lang="ts">\nstyle.setProperty('--by-code', 1)\n</script>\n\n` +
        `<template>\n  <Transition name="still"><p class="here" :class="{ there: true }" /></Transition>\n</template>\n\n` +
        `<style scoped>\n.here.there,\n.still-enter-from {\n  margin: var(--near);\n}\n.nowhere {\n  margin: 0.5rem;\n}\n</style>\n`,
    })
    expect(treeFindings(root)).toEqual([
      'src/ui/tokens.css: nobody uses the token --far. Remove it.',
      'src/ui/Part.vue: nothing has the class nowhere. Remove its rule.',
    ])
  })
})

describe('an export that nobody uses', () => {
  const main = "import { used } from './a.ts'\nused()\n"
  const test = "import { forTests, probed } from '../src/app/a.ts'\nprobed()\nforTests()\n"
  const a = [
    'export function used() {}',
    'export function dead() {}',
    'export function probed() {}',
    '/** @internal */',
    'export function forTests() {}',
  ]

  function knip(...args: readonly string[]): string {
    const root = plant({
      'package.json': '{ "name": "planted", "type": "module" }',
      'index.html': '<script type="module" src="/src/app/main.ts"></script>',
      'src/app/main.ts': main,
      'src/app/a.ts': `${a.join('\n')}\n`,
      'tests/a.test.ts': test,
    })
    cpSync('knip.config.js', join(root, 'knip.config.js'))
    symlinkSync(resolve('node_modules'), join(root, 'node_modules'), 'junction')
    const { stdout, status } = spawnSync(
      process.execPath,
      [resolve('node_modules/knip/bin/knip.js'), '--no-config-hints', ...args],
      { cwd: root, encoding: 'utf8' },
    )
    expect(status).toBe(1)
    return stdout
  }

  it('is named', () => {
    const said = knip('--exports')
    expect(said).toMatch(/^Unused exports \(1\)\ndead .*src\/app\/a\.ts:2/)
  })

  it('is named where only a test uses it, unless it says so', () => {
    const said = knip('--production', '--exports')
    expect(said).toMatch(/^Unused exports \(2\)\ndead .*\nprobed .*src\/app\/a\.ts:3/)
    expect(said).not.toContain('forTests')
  })
})
