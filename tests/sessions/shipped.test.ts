/** What must hold for every shipped session, whoever writes it. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { checkScriptFile } from '../../scripts/support/checkScriptFile.ts'
import { loadClipLengths } from '../../scripts/support/loadClips.ts'
import { loadBundledScripts, loadCatalogue } from '../../scripts/support/loadContent.ts'
import { loadKnownSounds } from '../../scripts/support/loadKnownSounds.ts'
import { root } from '../../scripts/support/project.mjs'
import { createClipSeconds } from '../../src/core/sound/clipLengths.ts'

const scripts = loadBundledScripts()
const world = {
  catalogue: loadCatalogue(),
  clipSeconds: createClipSeconds(loadClipLengths()),
  sounds: await loadKnownSounds(),
  isShipped: true,
}

it('there are sessions', () => {
  expect(scripts.length).toBeGreaterThan(2)
})

it.each(scripts)('$file keeps the format and the rules of good practice', ({ file }) => {
  expect(checkScriptFile(join(root, file), world)).toEqual([])
})

describe('They are checked as shipped', () => {
  it('because of where they lie', () => {
    const sounds = { ...world.sounds, cues: new Set<string>() }
    const [first] = scripts.map(({ file }) => checkScriptFile(join(root, file), { ...world, sounds, isShipped: false }))
    expect(first?.map(({ code, severity }) => `${code} ${severity}`)).toEqual(['E_SOUND error'])
  })
})
