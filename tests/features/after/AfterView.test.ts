import { beforeEach, describe, expect, it } from 'vitest'
import { fakeServices, type FakeServices } from '../../support/fakeServices.ts'
import { visitMeru, type Visit } from '../../support/visitMeru.ts'

beforeEach(() => localStorage.clear())

async function afterPractising(seconds: number, services?: FakeServices): Promise<Visit> {
  const visit = await visitMeru('/', services)
  await visit.tap('Lower back')
  await visit.slide(/^How much/, 5)
  await visit.tap('Start First moves')
  await visit.listen(seconds)
  await visit.tap('End session')
  return visit
}

const feelings = async (visit: Visit) =>
  (await visit.services.repository.entries()).filter((entry) => JSON.stringify(entry).includes('"feeling"'))

describe('after a session', () => {
  it('says that it is kept, what it was and when', async () => {
    const visit = await afterPractising(50)
    expect(visit.text()).toContain('Kept. First moves, 1 minute, today at 16:20.')
    expect(visit.text()).toContain('It was 5 before.')
  })

  it('takes the pain of now in two taps', async () => {
    const visit = await afterPractising(50)
    await visit.slide(/^And your back now/, 3)
    await visit.tap('Done')
    expect(await feelings(visit)).toEqual([expect.objectContaining({ target: 'id-1', painAfter: 3 })])
    expect(visit.router.currentRoute.value.name).toBe('today')
  })

  it('takes a tap on the resting thumb as an answer too', async () => {
    const visit = await afterPractising(50)
    await visit.tap(/^And your back now/)
    await visit.tap('Done')
    expect(await feelings(visit)).toEqual([expect.objectContaining({ painAfter: 5 })])
  })

  it('writes nothing where nothing was said', async () => {
    const visit = await afterPractising(50)
    await visit.tap('Done')
    expect(await feelings(visit)).toEqual([])
  })

  it('says what to do where it hurts more than before', async () => {
    const visit = await afterPractising(50)
    expect(visit.has('Worse than before?')).toBe(true)
    expect(visit.text()).toMatch(/Rest first\..*Get help at once/)
  })

  it('says kindly that a short visit is not written down', async () => {
    const visit = await afterPractising(5)
    expect(visit.text()).toContain('Under ten seconds is not written down.')
    expect(visit.has(/^And your back now/)).toBe(false)
  })

  it('says that it is not saved yet, and tries again on a tap', async () => {
    let isFull = true
    const visit = await afterPractising(50, fakeServices({ isFull: () => isFull }))
    expect(visit.text()).toContain('Not saved yet.')
    isFull = false
    await visit.tap('Try again')
    expect(visit.text()).toContain('Kept.')
    expect(await visit.services.repository.entries()).toHaveLength(1)
  })

  it('keeps the answer on the screen while the store refuses it', async () => {
    let isFull = false
    const visit = await afterPractising(50, fakeServices({ isFull: () => isFull }))
    isFull = true
    await visit.slide(/^And your back now/, 3)
    await visit.tap('Done')
    expect(visit.text()).toContain('Your answer is not saved yet. The practice itself is kept.')
    isFull = false
    await visit.tap('Done')
    expect(await feelings(visit)).toHaveLength(1)
  })

  it('knows a practice of the log by its address', async () => {
    const practice = {
      id: 'old',
      kind: 'practice',
      startedAt: Date.UTC(2026, 10, 22, 7),
      utcOffset: 60,
      planned: 600,
      active: 600,
      title: 'Easy neck',
    }
    const visit = await visitMeru('/after/old', fakeServices({ log: [practice] }))
    expect(visit.text()).toContain('Easy neck, 10 minutes, Sunday 22 November at 08:00.')
  })

  it.each(['/after', '/after/nobody'])('has nothing to show at %s and leads to Today', async (address) => {
    const visit = await visitMeru(address)
    expect(visit.router.currentRoute.value.name).toBe('today')
  })
})
