import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { frameAt } from '../../src/core/timeline/frame.ts'
import { formatTime } from '../../src/core/time.ts'
import { visitMeru } from '../support/visitMeru.ts'

const nameOf = (file: string) => file.replace(/^.*\//, '').replace('.vue', '')
const files = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' })

/** Parts of a part, and the canvas that only the player moves, are seen inside of others. */
const SEEN_INSIDE = ['BackLayers', 'LiveFigure']

const parts = [...files('src/ui'), ...files('src/picture')]
  .filter((file) => file.endsWith('.vue'))
  .map(nameOf)
  .filter((name) => !SEEN_INSIDE.includes(name))

it('shows every part of ui and picture under its name', async () => {
  const { text } = await visitMeru('/workbench')
  const shown = text().split(' ')
  expect(parts.length).toBeGreaterThan(20)
  expect(parts.filter((name) => !shown.includes(name))).toEqual([])
})

it('shows the player at a second of a session, without sound', async () => {
  const { text, router, services, settle } = await visitMeru('/workbench?second=0')
  const [first] = services.sessions.list()
  const { timeline } = await services.sessions.load(first?.id ?? '')
  const clockAt = (second: number) => formatTime(frameAt(timeline, second).timeLeftInStep)
  expect(text()).toContain(clockAt(0))
  await router.replace('/workbench?second=7')
  await settle()
  expect(text()).toContain(clockAt(7))
  expect(services.sound().scheduled()).toEqual([])
})
