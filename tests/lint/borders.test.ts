import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'

const eslint = new ESLint({ cwd: process.cwd() })

/** The sentences that lint says of one file's text. */
async function sentences(filePath: string, text: string): Promise<string> {
  const results = await eslint.lintText(text, { filePath })
  return results.flatMap((result) => result.messages.map((message) => message.message)).join('\n')
}

const script = (code: string) => `<script setup lang="ts">\n${code}\n</script>\n\n<template><p>Hello</p></template>\n`

describe('borders between the folders', () => {
  it.each([
    [
      'core asks the platform',
      'src/core/practice/a.ts',
      "import { x } from '../../platform/x.ts'",
      'take what it needs as an argument or a port',
    ],
    [
      'core asks a screen',
      'src/core/a.ts',
      "import type { X } from '../features/shared/services.ts'",
      'take what it needs as an argument or a port',
    ],
    ['core uses Vue', 'src/core/timeline/a.ts', "import { ref } from 'vue'", 'Core is plain TypeScript'],
    ['core uses Node', 'src/core/timeline/a.ts', "import fs from 'node:fs'", 'Core is plain TypeScript'],
    [
      'core loads the platform late',
      'src/core/a.ts',
      "export const x = () => import('../platform/x.ts')",
      'take what it needs as an argument or a port',
    ],
    [
      'a file is asked for only once',
      'src/app/a.ts',
      "export const load = () => import('./b.ts')",
      'A file may be lost on its way',
    ],
    [
      'a promise is kept whatever becomes of it',
      'src/platform/a.ts',
      'let opened: Promise<string> | null = null\nexport const open = () => (opened ??= Promise.reject())',
      'A promise that failed would be remembered',
    ],
    [
      'the figure asks core',
      'src/figure/rig/a.ts',
      "import { x } from '../../core/time.ts'",
      'The figure imports nothing of ours',
    ],
    ['the figure uses Vue', 'src/figure/a.ts', "import { ref } from 'vue'", 'The figure draws by itself'],
    [
      'the platform asks a screen',
      'src/platform/a.ts',
      "import { x } from '../features/shared/services.ts'",
      'Platform implements the ports of core',
    ],
    [
      'the platform uses Howler outside its folder',
      'src/platform/a.ts',
      "import { Howl } from 'howler'",
      'Howler lives in platform/audio',
    ],
    ['the sound uses Dexie', 'src/platform/audio/a.ts', "import Dexie from 'dexie'", 'Web Audio and Howler only'],
    [
      'a part asks core',
      'src/ui/BaseRow.vue',
      script("import { formatTime } from '../core/time.ts'"),
      'give it what it shows as props',
    ],
    [
      'a part uses Pinia',
      'src/ui/BaseRow.vue',
      script("import { defineStore } from 'pinia'"),
      'Ui parts use vue and @vueuse/core',
    ],
    ['words ask a screen', 'src/i18n/a.ts', "import { x } from '../features/today/x.ts'", 'Words depend on no screen'],
    [
      'what screens share asks the platform',
      'src/features/shared/services.ts',
      "import { x } from '../../platform/x.ts'",
      'What all screens share uses core only',
    ],
    [
      'a screen asks another screen',
      'src/features/today/a.ts',
      "import { x } from '../player/x.ts'",
      'A screen knows no other screen',
    ],
    [
      'a part of a screen asks another screen',
      'src/features/today/back/a.ts',
      "import { x } from '../../player/x.ts'",
      'A screen knows no other screen',
    ],
    [
      'a screen draws the person itself',
      'src/features/today/a.ts',
      "import { drawStill } from '../../figure/render/drawStill.ts'",
      'A screen gets the world through useServices()',
    ],
    [
      'the picture of the person asks a screen',
      'src/picture/a.ts',
      "import { useServices } from '../features/shared/services.ts'",
      'stands between figure and screens',
    ],
    [
      'a screen asks the platform',
      'src/features/today/a.ts',
      "import { x } from '../../platform/x.ts'",
      'A screen gets the world through useServices()',
    ],
    [
      'a screen uses Dexie',
      'src/features/today/a.ts',
      "import Dexie from 'dexie'",
      'wrap anything else in ui or platform',
    ],
    [
      'a screen uses Howler',
      'src/features/today/ScreenToday.vue',
      script("import { Howler } from 'howler'"),
      'wrap anything else in ui or platform',
    ],
    [
      'the app uses Howler',
      'src/app/main.ts',
      "import { Howler } from 'howler'",
      'Howler lives in platform/audio and nowhere else',
    ],
    [
      'the app shows the workbench',
      'src/app/lazyModules.ts',
      "export const x = lazyImport(() => import('../workbench/WorkbenchView.vue'))",
      'nobody but the router',
    ],
    [
      'a screen uses the workbench',
      'src/features/today/a.ts',
      "import { x } from '../../workbench/x.ts'",
      'ask features/shared/services.ts instead',
    ],
    [
      'the workbench uses Howler',
      'src/workbench/a.ts',
      "import { Howler } from 'howler'",
      'Howler lives in platform/audio',
    ],
    ['the app uses Dexie', 'src/app/main.ts', "import Dexie from 'dexie'", 'Dexie lives in platform and nowhere else'],
    [
      'the app uses a test',
      'src/app/main.ts',
      "import { x } from '../../tests/support/x.ts'",
      'The app uses nothing of tests',
    ],
  ])('says what to do when %s', async (_, filePath, code, sentence) => {
    expect(await sentences(filePath, code)).toContain(sentence)
  })

  it.each([
    ['core', 'src/core/timeline/a.ts', "import type { Seconds } from '../time.ts'\nimport * as v from 'valibot'\n"],
    [
      'the platform',
      'src/platform/a.ts',
      "import type { LogEntry } from '../core/practice/practiceLog.ts'\nimport Dexie from 'dexie'\n",
    ],
    ['the sound', 'src/platform/audio/a.ts', "import { Howler } from 'howler'\n"],
    [
      'a screen',
      'src/features/today/a.ts',
      "import { useServices } from '../shared/services.ts'\nimport { ref } from 'vue'\nimport PosePicture from '../../picture/PosePicture.vue'\nimport { x } from './back/x.ts'\n",
    ],
    [
      'the router',
      'src/app/routes.ts',
      "export const x = lazyImport(() => import('../workbench/WorkbenchView.vue'))\n",
    ],
    [
      'the workbench',
      'src/workbench/a.ts',
      "import { x } from '../features/player/x.ts'\nimport { y } from '../ui/y.ts'\n",
    ],
    [
      'a part of a screen',
      'src/features/today/back/a.ts',
      "import { useServices } from '../../shared/services.ts'\nimport { x } from '../x.ts'\n",
    ],
  ])('lets %s import what it may', async (_, filePath, code) => {
    expect(await sentences(filePath, code)).not.toMatch(/restricted/)
  })
})

describe('what core may not ask of its surroundings', () => {
  it.each([
    ['the time', 'export const x = () => Date.now()', 'Core takes the time as an argument'],
    ['the day', 'export const x = () => new Date()', 'Core takes the time as an argument'],
    ['the page clock', 'export const x = () => performance.now()', 'Core takes the time as an argument'],
    ['chance', 'export const x = () => Math.random()', 'Core is predictable'],
    ['a random id', 'export const x = () => crypto.randomUUID()', 'Core is predictable'],
    ['a timer', 'export const x = () => setTimeout(() => 1, 5)', 'Core never waits'],
    ['an interval', 'export const x = () => globalThis.setInterval(() => 1, 5)', 'Core never waits'],
  ])('is never %s', async (_, code, sentence) => {
    expect(await sentences('src/core/a.ts', code)).toContain(sentence)
  })

  it('may be an instant that was given', async () => {
    expect(await sentences('src/core/a.ts', 'export const x = (at: number) => new Date(at).getTime()\n')).toBe('')
  })
})

describe('habits that hold everywhere', () => {
  it.each([
    ['a file that only passes on others', 'src/core/a.ts', "export * from './b.ts'", 'No barrel files'],
    ['an index file', 'src/core/index.ts', 'export const x = 1', 'No barrel files'],
    ['any', 'src/core/a.ts', 'export const x: any = 1', 'Unexpected any'],
    [
      'a claim that a value is there',
      'src/core/a.ts',
      'export const x = (y: number | null) => y!',
      'Forbidden non-null assertion',
    ],
    ['HTML from text', 'src/ui/BaseRow.vue', '<template><p v-html="x" /></template>', "'v-html'"],
    [
      'a component without script setup',
      'src/ui/BaseRow.vue',
      '<script lang="ts">export default { data() { return {} } }</script>',
      'not allowed in your project',
    ],
  ])('turn down %s', async (_, filePath, code, sentence) => {
    expect(await sentences(filePath, code)).toContain(sentence)
  })
})
