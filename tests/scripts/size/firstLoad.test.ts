import { describe, expect, it } from 'vitest'
import { builtFile, firstLoadFiles } from '../../../scripts/size/firstLoad.ts'
import { sessionLimit } from '../../../scripts/size/limits.ts'

const manifest = {
  'index.html': { file: 'entry.js', isEntry: true, imports: ['_vue.js', '_ui.js'], css: ['entry.css'] },
  '_vue.js': { file: 'vue.js' },
  '_ui.js': { file: 'ui.js', imports: ['_vue.js', '_icons.js'], css: ['ui.css'] },
  '_icons.js': { file: 'icons.js' },
  'src/features/player/PlayerView.vue': { file: 'player.js', imports: ['_sound.js'] },
  '_sound.js': { file: 'sound.js' },
}

describe("Today's first load", () => {
  it('is the entry with all that it imports, each file once', () => {
    expect(firstLoadFiles(manifest)).toEqual(['entry.js', 'entry.css', 'vue.js', 'ui.js', 'ui.css', 'icons.js'])
  })

  it('has the chunk of Today where it is loaded by itself', () => {
    const split = { ...manifest, 'src/features/today/TodayView.vue': { file: 'today.js', imports: ['_sound.js'] } }
    expect(firstLoadFiles(split)).toEqual(expect.arrayContaining(['today.js', 'sound.js']))
  })

  it('cannot be told of a build without an entry', () => {
    expect(() => firstLoadFiles({})).toThrow('no entry')
  })
})

describe('the download of a session', () => {
  it('is limited to 2.5 MB for up to ten minutes, and in proportion beyond', () => {
    const tenMinutes = 2_500_000
    expect(sessionLimit(300)).toBe(tenMinutes)
    expect(sessionLimit(600)).toBe(tenMinutes)
    expect(sessionLimit(1800)).toBe(3 * tenMinutes)
  })

  it('names a script that the build has not got', () => {
    expect(() => builtFile(manifest, 'sessions/none.session.json')).toThrow('sessions/none.session.json')
  })
})
