import { beforeEach, describe, expect, it } from 'vitest'
import { visitMeru, type Visit } from '../../support/visitMeru.ts'

beforeEach(() => localStorage.clear())

async function endedAfter(seconds: number): Promise<Visit> {
  const visit = await visitMeru('/play/first-moves')
  await visit.tap(/^Start/)
  await visit.listen(seconds)
  await visit.tap('End session')
  return visit
}

const path = (visit: Visit) => visit.router.currentRoute.value.fullPath
const entries = async (visit: Visit) => {
  await visit.settle()
  return visit.services.repository.entries()
}

describe('a session that was ended early', () => {
  it('goes on where it was, as the same practice, and is kept as one', async () => {
    const visit = await endedAfter(40)
    await visit.tap('Go back to the session')
    expect([path(visit), visit.has('Pause')]).toEqual(['/play/first-moves', true])
    expect(visit.text()).toMatch(/Rest with bent knees 0:2\d/)
    expect(document.activeElement?.textContent).toBe('First moves')
    await visit.listen(101)
    expect(path(visit)).toBe('/after/id-1')
    expect(await entries(visit)).toEqual([
      expect.objectContaining({ id: 'id-1', endReason: 'done', active: expect.closeTo(140, 0) }),
    ])
  })

  it('goes on also where it had hardly begun and was not kept', async () => {
    const visit = await endedAfter(5)
    expect(visit.text()).toContain('That was very short.')
    await visit.tap('Go back to the session')
    await visit.listen(20)
    await visit.tap('End session')
    expect(await entries(visit)).toEqual([
      expect.objectContaining({ active: expect.closeTo(25, 0), endReason: 'user' }),
    ])
  })

  it('says so politely to somebody who only hears the page', async () => {
    const visit = await endedAfter(40)
    const said = [...document.querySelectorAll('[role="status"]')].map((region) => region.textContent)
    expect(said).toContain('You can still go back to the session.')
    expect(visit.control('Go back to the session').tagName).toBe('BUTTON')
  })

  it('can be gone back to until the page is left', async () => {
    const visit = await endedAfter(40)
    await visit.tap('Done')
    await visit.router.push('/after/id-1')
    await visit.settle()
    expect(visit.has('Go back to the session')).toBe(false)
  })
})

describe('a session that is done', () => {
  it('offers no way back', async () => {
    const visit = await visitMeru('/play/first-moves')
    await visit.tap(/^Start/)
    await visit.listen(141)
    expect(path(visit)).toBe('/after/id-1')
    expect(visit.has('Go back to the session')).toBe(false)
  })
})
