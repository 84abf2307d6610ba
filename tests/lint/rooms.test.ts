/** The rooms of core, as docs/architecture.md draws them: none holds most of the house, and they stand on one another in one order. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, sep } from 'node:path'
import { expect, it } from 'vitest'

const CORE = 'src/core'
const LARGEST_SHARE = 0.3

interface CoreFile {
  readonly room: string
  readonly lines: number
  /** Rooms that it imports from, its own left out. */
  readonly uses: readonly string[]
}

/** Files in core itself belong to no room: they are what all rooms share. */
const roomOf = (path: string) => normalize(path).split(sep)[2] ?? ''
const isFile = (room: string) => room.endsWith('.ts')

function readCore(): readonly CoreFile[] {
  const paths = readdirSync(CORE, { recursive: true, encoding: 'utf8' })
    .map((path) => join(CORE, path))
    .filter((path) => path.endsWith('.ts'))
  return paths.map((path) => {
    const text = readFileSync(path, 'utf8')
    const imported = [...text.matchAll(/from '(\.[^']+)'/g)].map(([, specifier]) =>
      roomOf(join(dirname(path), specifier ?? '')),
    )
    const uses = imported.filter((room) => !isFile(room) && room !== roomOf(path))
    return { room: roomOf(path), lines: text.split('\n').length - 1, uses }
  })
}

const core = readCore()
const rooms = [...new Set(core.map(({ room }) => room))].filter((room) => !isFile(room))

it('no room of core holds more than 30 % of it', () => {
  const all = core.reduce((sum, { lines }) => sum + lines, 0)
  const shares = rooms.map((room) => {
    const lines = core.filter((file) => file.room === room).reduce((sum, file) => sum + file.lines, 0)
    return { room, share: lines / all }
  })
  expect(shares.filter(({ share }) => share > LARGEST_SHARE)).toEqual([])
})

it('no rooms of core import each other in a circle', () => {
  const usedBy = (room: string) => new Set(core.filter((file) => file.room === room).flatMap(({ uses }) => uses))
  function circleFrom(path: readonly string[]): readonly string[] | null {
    const next = [...usedBy(path.at(-1) ?? '')]
    if (next.includes(path[0] ?? '')) return path
    return next
      .filter((room) => !path.includes(room))
      .reduce<readonly string[] | null>((found, room) => found ?? circleFrom([...path, room]), null)
  }
  expect(rooms.map((room) => circleFrom([room])).filter((circle) => circle !== null)).toEqual([])
})
