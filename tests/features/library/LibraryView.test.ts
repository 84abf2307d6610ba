import { describe, expect, it } from 'vitest'
import { visitMeru, type Visit } from '../../support/visitMeru.ts'

const titles = () => [...document.querySelectorAll('.shelf .title-3')].map((title) => title.textContent)
const address = (visit: Visit) => visit.router.currentRoute.value.fullPath

async function type(visit: Visit, words: string): Promise<void> {
  const field = visit.control('Search the sessions') as HTMLInputElement
  field.value = words
  field.dispatchEvent(new Event('input'))
  await visit.settle()
}

describe('the library', () => {
  it('shows all sessions', async () => {
    const visit = await visitMeru('/sessions')
    expect(visit.text()).toContain('3 sessions')
    expect(titles()).toHaveLength(3)
  })

  it('shows what is for the region and the place that were chosen', async () => {
    const visit = await visitMeru('/sessions')
    await visit.tap('Neck')
    expect(visit.text()).toContain('1 session ')
    expect(titles()).toEqual(['Easy neck'])
    expect(address(visit)).toBe('/sessions?region=neck')
    await visit.tap('Neck')
    expect(titles()).toHaveLength(3)
  })

  it('finds while one types', async () => {
    const visit = await visitMeru('/sessions')
    await type(visit, 'first')
    expect(titles()).toEqual(['First moves'])
  })

  it('counts the filters that are out of sight', async () => {
    const visit = await visitMeru('/sessions')
    await visit.tap('More filters')
    await visit.tap('For a sore day')
    await visit.tap('10')
    await visit.tap(/^Show 1/)
    expect(document.querySelector('dialog[open]')).toBe(null)
    expect(visit.has('More filters (2)')).toBe(true)
    expect(titles()).toEqual(['First moves'])
  })

  it('stands as it was left when one comes back from a session', async () => {
    const visit = await visitMeru('/sessions')
    await visit.tap('Neck')
    await visit.router.push('/sessions/easy-neck')
    await visit.settle()
    visit.router.back()
    await visit.settle()
    expect([address(visit), titles()]).toEqual(['/sessions?region=neck', ['Easy neck']])
  })

  it('says kindly that nothing fits, and clears it all by one button', async () => {
    const visit = await visitMeru('/sessions?region=neck&kind=bedtime&q=moon')
    expect(visit.text()).toContain('Nothing fits all of that.')
    expect(visit.text()).toContain('No sessions')
    await visit.tap('Clear the filters')
    expect([titles().length, address(visit)]).toEqual([3, '/sessions'])
  })
})
