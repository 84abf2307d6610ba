import { describe, expect, it } from 'vitest'
import { freshPageLoader, type PageWorld } from '../../src/app/freshPage.ts'
import { ImportLostError } from '../../src/core/lazyImport.ts'
import { LateError } from '../../src/ui/freshPage.ts'

const PAGE = '<!doctype html><div id="app"></div>'
const lost = new ImportLostError('A part of the app did not load')

/** A page at `/practice` whose network answers for the page of the app what the test says. */
function aPage({
  answer = () => new Response(PAGE),
  mayLeave = true,
}: {
  answer?: () => Response
  mayLeave?: boolean
}) {
  const done: string[] = []
  const world: PageWorld = {
    address: () => 'http://meru.test/practice',
    async fetch(address, { cache }) {
      done.push(`${cache ?? ''} ${address}`)
      return address.includes('fresh=') ? answer() : new Response('')
    },
    loadedFiles: () => ['http://meru.test/assets/PracticeView.js'],
    dropWorker: async () => void done.push('worker gone'),
    open: (address) => done.push(`opened ${address}`),
  }
  return { done, load: freshPageLoader(() => mayLeave, world) }
}

const settle = () => new Promise((resolve) => setTimeout(resolve))

describe('a fresh page, where a part of the app stays lost', () => {
  it.each([lost, new LateError('late')])('has its files from the network, past every cache: %s', async (error) => {
    const { done, load } = aPage({})
    load(error, 'http://meru.test/settings')
    await settle()
    expect(done).toEqual([
      'no-store http://meru.test/settings?fresh=1',
      'worker gone',
      'reload http://meru.test/assets/PracticeView.js',
      'opened http://meru.test/settings',
    ])
  })

  it.each([
    ['there is no network', () => Response.error()],
    ['a hotel answers with its own page', () => new Response('<!doctype html>Sign in')],
    ['the server has trouble', () => new Response(PAGE, { status: 503 })],
  ])('leaves the present page and its worker alone where %s', async (_, answer) => {
    const { done, load } = aPage({ answer })
    load(lost)
    await settle()
    expect(done).toEqual(['no-store http://meru.test/practice?fresh=1'])
  })

  it('never comes in the middle of a practice, nor before it is kept', async () => {
    const { done, load } = aPage({ mayLeave: false })
    load(lost)
    await settle()
    expect(done).toEqual([])
  })

  it('is no answer to other faults', async () => {
    const { done, load } = aPage({})
    load(new Error('QuotaExceededError'))
    await settle()
    expect(done).toEqual([])
  })
})
