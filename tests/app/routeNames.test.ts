import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { routes } from '../../src/app/routes.ts'

const NAMED_ROUTE = /(?::to="|router\.(?:push|replace|resolve)\()\{ name: '([\w-]+)'/g

it('every link leads to a route that there is', () => {
  const names = routes.map(({ name }) => name)
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:ts|vue)$/.test(path))
  const links = files.flatMap((path) =>
    [...readFileSync(join('src', path), 'utf8').matchAll(NAMED_ROUTE)].map(([, name]) => ({ path, name })),
  )
  expect(links.length).toBeGreaterThan(10)
  expect(links.filter(({ name }) => !names.includes(name))).toEqual([])
})
