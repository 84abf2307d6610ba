import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { portProblem } from '../../scripts/support/portProblem.mjs'
import { serveBuild } from '../../scripts/support/serve.mjs'
import { parseStartArguments } from '../../scripts/support/startArguments.mjs'

describe('npm start', () => {
  it.each([
    [[], { host: '127.0.0.1', port: 4173, isPortChosen: false }],
    [['--port', '8080'], { host: '127.0.0.1', port: 8080, isPortChosen: true }],
    [['--host', '0.0.0.0', '--port=8080'], { host: '0.0.0.0', port: 8080, isPortChosen: true }],
    [['--host', '::'], { host: '::', port: 4173, isPortChosen: false }],
  ])('takes %j', (args, wanted) => {
    expect(parseStartArguments(args)).toEqual(wanted)
  })

  it.each([
    [['--prot', '80'], /^There is no option --prot: npm start -- /],
    [['8080'], /^“8080” stands alone: npm start -- /],
    [['--port'], /^--port takes a whole number from 1 to 65535\.$/],
    [['--port', '0'], /^--port takes a whole number/],
    [['--port', '65536'], /^--port takes a whole number/],
    [['--port', '80a'], /^--port takes a whole number/],
    [['--port=-1'], /^--port takes a whole number/],
    [['--host'], /^--host takes an address/],
    [['--host='], /^--host takes an address/],
  ])('says in one sentence what is wrong with %j', (args, sentence) => {
    expect(parseStartArguments(args)).toEqual({ error: expect.stringMatching(sentence) as unknown })
  })
})

/** A port that something else has. */
async function takenPort(): Promise<number> {
  const server = await new Promise<Server>((resolve) => {
    const taken = createServer().listen(0, '127.0.0.1', () => resolve(taken))
  })
  onTestFinished(() => void server.close())
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('There is no port')
  return address.port
}

describe('a port that is in use', () => {
  it('is refused where it was asked for', async () => {
    const port = await takenPort()
    expect(await portProblem({ host: '127.0.0.1', port, isPortChosen: true })).toBe(
      `Port ${port} is in use: choose another with --port, or leave --port out.`,
    )
  })

  it('is passed over for the next free one where it was not', async () => {
    const port = await takenPort()
    expect(await portProblem({ host: '127.0.0.1', port, isPortChosen: false })).toBeNull()
    const server = await serveBuild({ outDir: folder, port })
    onTestFinished(() => server.close())
    expect(Number(new URL(server.url).port)).toBeGreaterThan(port)
  })

  it('is not mixed up with an address that the machine does not have', async () => {
    // Of the addresses for documentation (RFC 5737), which nobody has.
    const sentence = await portProblem({ host: '203.0.113.7', port: 8080, isPortChosen: true })
    expect(sentence).toMatch(/^This machine does not have the address 203\.0\.113\.7/)
  })
})

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'served-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Meru</title>')
  writeFileSync(join(folder, 'assets/there.js'), 'export {}')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('what is served', () => {
  it.each([
    ['/', 200, 'text/html'],
    ['/practice', 200, 'text/html'],
    ['/assets/there.js', 200, 'text/javascript'],
    ['/assets/gone.js', 404, null],
    ['/audio/gone.mp3', 404, null],
    ['/%zz', 400, null],
  ])('%s answers with %i', async (path, status, type) => {
    const server = await serveBuild({ outDir: folder, port: 4253 })
    onTestFinished(() => server.close())
    const answer = await fetch(new URL(path, server.url), { headers: { accept: 'text/html,*/*' } })
    expect(answer.status).toBe(status)
    expect(answer.headers.get('content-type')?.split(';')[0] ?? null).toBe(type)
  })

  it('is reached by every address of the machine and by any name, where that is asked for', async () => {
    const server = await serveBuild({ outDir: folder, port: 4263, host: '0.0.0.0' })
    onTestFinished(() => server.close())
    expect(server.urls[0]).toMatch(/^http:\/\/localhost:\d+\/$/)
    for (const url of server.urls) expect((await fetch(url)).status).toBe(200)
  })
})
