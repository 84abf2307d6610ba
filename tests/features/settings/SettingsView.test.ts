import { describe, expect, it } from 'vitest'
import { fakeServices } from '../../support/fakeServices.ts'
import { visitMeru } from '../../support/visitMeru.ts'

describe('the settings', () => {
  it('are reached from Today', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Settings')
    expect([visit.router.currentRoute.value.fullPath, document.title]).toEqual(['/settings', 'Settings · Meru'])
  })

  it('lead back to Today', async () => {
    const visit = await visitMeru('/settings')
    await visit.tap('Go to Today')
    expect(visit.router.currentRoute.value.fullPath).toBe('/')
  })
})

describe('the choice of the person', () => {
  it.each([
    ['Deep', { skin: 'deep' }],
    ['Grey', { hair: 'grey' }],
    ['Moss and steel', { clothes: 'moss' }],
    ['Sturdy, short hair', { build: 'sturdy' }],
  ])('by its name: %s', async (name, chosen) => {
    const services = fakeServices()
    const visit = await visitMeru('/settings', services)
    await visit.tap(name)
    expect(services.figureLook.get()).toMatchObject(chosen)
    expect(visit.control(name)).toHaveProperty('checked', true)
  })

  it('is one of a group with a name, and every colour has a name that is written beside it', async () => {
    await visitMeru('/settings')
    const groups = [...document.querySelectorAll('fieldset')].map((group) => [
      group.querySelector('legend')?.textContent,
      [...group.querySelectorAll('label')].map((label) => label.textContent.trim()),
    ])
    expect(groups).toEqual([
      ['Skin', ['Fair', 'Warm', 'Brown', 'Deep']],
      ['Hair', ['Black', 'Brown', 'Copper', 'Grey']],
      ['Clothes', ['Teal and navy', 'Sky and plum', 'Violet and slate', 'Moss and steel']],
      ['Build', ['Slender, hair in a bun', 'Sturdy, short hair']],
    ])
  })

  it('shows what was chosen at an earlier visit', async () => {
    const services = fakeServices()
    services.figureLook.change({ skin: 'umber', clothes: 'violet' })
    const visit = await visitMeru('/settings', services)
    const checked = [...document.querySelectorAll<HTMLInputElement>(':checked')].map(({ value }) => value)
    expect(checked).toEqual(['umber', 'brown', 'violet', 'slender'])
    expect(visit.text()).toContain('Your figure')
  })
})
