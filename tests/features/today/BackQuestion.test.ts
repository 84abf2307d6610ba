import { beforeEach, describe, expect, it } from 'vitest'
import { fakeServices } from '../../support/fakeServices.ts'
import { visitMeru } from '../../support/visitMeru.ts'

beforeEach(() => localStorage.clear())

const fills = () => [...document.querySelectorAll('svg.back .base')].map((path) => path.getAttribute('fill'))
const glowing = () => document.querySelectorAll('svg.back .glow[data-state="here"]').length

describe('the drawn back', () => {
  it('glows where it hurts, by its name and by a tap on the back', async () => {
    const visit = await visitMeru('/')
    expect(glowing()).toBe(0)
    await visit.tap('Lower back')
    expect(glowing()).toBe(1)
    document.querySelector<HTMLLabelElement>('.hit[for="where-mid"]')?.click()
    await visit.settle()
    expect([glowing(), visit.control('Mid back')]).toEqual([2, expect.objectContaining({ checked: true })])
  })

  it('has a band for each region, from the neck down, none over another', async () => {
    await visitMeru('/')
    const bands = [...document.querySelectorAll<HTMLElement>('.hit')].map(({ style }) =>
      style.insetBlock.split(' ').map(parseFloat),
    )
    expect(bands).toHaveLength(4)
    const [first = 0, ...tops] = bands.map(([top]) => top ?? NaN)
    const bottoms = bands.map(([, bottom]) => 100 - (bottom ?? NaN))
    expect(first).toBeGreaterThan(15)
    expect(bottoms.at(-1)).toBeLessThan(90)
    tops.forEach((top, i) => expect(top).toBeGreaterThanOrEqual((bottoms[i] ?? NaN) - 0.01))
  })

  it('has no band too low for a finger: 40 px of the 272 px on a phone', async () => {
    await visitMeru('/')
    const heights = [...document.querySelectorAll<HTMLElement>('.hit')].map(({ style }) => {
      const [top = NaN, bottom = NaN] = style.insetBlock.split(' ').map(parseFloat)
      return ((100 - top - bottom) / 100) * 272
    })
    heights.forEach((height) => expect(height).toBeGreaterThanOrEqual(39.5))
  })

  it('takes a tap on the seat of the trousers as the lower back', async () => {
    await visitMeru('/')
    const [, bottom = NaN] = (document.querySelector<HTMLElement>('.hit[for="where-lower"]')?.style.insetBlock ?? '')
      .split(' ')
      .map(parseFloat)
    expect(100 - bottom).toBeGreaterThan(84)
  })

  it('is the person that was chosen', async () => {
    const services = fakeServices()
    const visit = await visitMeru('/', services)
    const before = fills()
    services.figureLook.change({ skin: 'deep', hair: 'grey', clothes: 'moss' })
    await visit.settle()
    // The cushion is the same for everybody.
    expect(fills().filter((fill, i) => fill === before[i])).toHaveLength(1)
    expect(fills()).toHaveLength(before.length)
  })

  it('has another body in another build', async () => {
    const services = fakeServices()
    const visit = await visitMeru('/', services)
    const hair = () => [...document.querySelectorAll('svg.back .base')].at(-1)?.getAttribute('d')
    const bun = hair()
    services.figureLook.change({ build: 'sturdy' })
    await expect.poll(hair).not.toBe(bun)
    expect(visit.text()).toContain('Where does it hurt?')
  })
})
