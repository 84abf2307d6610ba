import { describe, expect, it } from 'vitest'
import { ERROR_CODES, errorsText, type LoggedError } from '../../../src/core/errorLog.ts'
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

describe('what went wrong lately', () => {
  const at = Date.UTC(2026, 10, 24, 15, 20)
  const errors: readonly LoggedError[] = [
    { code: 'mistake', name: 'TypeError', at, place: 'player' },
    { code: 'store-full', name: 'QuotaExceededError', at: at + 60_000, place: 'elsewhere' },
  ]

  it('is not there while nothing did', async () => {
    const visit = await visitMeru('/settings')
    expect(visit.has('What went wrong lately')).toBe(false)
  })

  it('stands at the foot in plain words, newest first', async () => {
    await visitMeru('/settings', fakeServices({ errors }))
    const lines = [...document.querySelectorAll('details li')].map((line) =>
      [...line.querySelectorAll('p')].map((part) => part.textContent),
    )
    expect(lines).toEqual([
      ['There was no room left on this device.', '24 Nov at 16:21 · Another page · QuotaExceededError'],
      ['A mistake of ours.', '24 Nov at 16:20 · Player · TypeError'],
    ])
  })

  it('has words for every code', async () => {
    const all = ERROR_CODES.map((code, index) => ({ code, name: '', at: at + index, place: 'today' as const }))
    const visit = await visitMeru('/settings', fakeServices({ errors: all }))
    expect(visit.text()).not.toContain('settings.')
    expect(document.querySelectorAll('details li')).toHaveLength(ERROR_CODES.length)
  })

  it('is copied as text, and says so', async () => {
    const services = fakeServices({ errors })
    const visit = await visitMeru('/settings', services)
    await visit.tap('Copy as text')
    expect(services.copied()).toBe(errorsText(errors))
    expect(visit.text()).toContain('Copied.')
  })

  it('can be copied by hand where the browser refuses', async () => {
    const visit = await visitMeru('/settings', fakeServices({ errors, canCopy: false }))
    await visit.tap('Copy as text')
    expect(visit.text()).toContain('copy them by hand')
  })
})
