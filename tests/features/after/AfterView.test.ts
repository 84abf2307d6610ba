import { beforeEach, describe, expect, it } from 'vitest'
import { aTuesday, fakeServices, type FakeServices } from '../../support/fakeServices.ts'
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

/** The advice that opens by itself. */
const shownAdvice = () => document.querySelector('[role="status"] > .caution')

describe('after a session', () => {
  it('says that it is kept, what it was and when', async () => {
    const visit = await afterPractising(50)
    expect(visit.text()).toContain('Saved. First moves, under a minute, today at 16:20.')
    expect(visit.text()).toContain('Before: 5.')
  })

  it('says that it counts for no day where the clock of the device is wrong', async () => {
    const visit = await afterPractising(50, fakeServices({ now: { at: 0, utcOffset: -480 } }))
    expect(visit.text()).toContain('Saved. First moves, under a minute.')
    expect(visit.text()).toContain('The date of this device looks wrong, so it counts for no day.')
    await visit.tap('Done')
    await visit.router.push('/practice')
    await visit.settle()
    expect(visit.text()).toContain('Day unknown First moves')
    expect(visit.text()).not.toContain('could not be read')
  })

  it('takes the pain of now in two taps', async () => {
    const visit = await afterPractising(50)
    await visit.slide(/^How is your back now/, 3)
    await visit.tap('Done')
    expect(await feelings(visit)).toEqual([expect.objectContaining({ target: 'id-1', painAfter: 3 })])
    expect(visit.router.currentRoute.value.name).toBe('today')
  })

  it('takes a tap on the resting thumb as an answer too', async () => {
    const visit = await afterPractising(50)
    await visit.tap(/^How is your back now/)
    await visit.tap('Done')
    expect(await feelings(visit)).toEqual([expect.objectContaining({ painAfter: 5 })])
  })

  it('takes an answer back before it is stored, and then writes nothing', async () => {
    const visit = await afterPractising(50)
    await visit.slide(/^How is your back now/, 3)
    await visit.tap('Clear this answer')
    expect(visit.has('Clear this answer')).toBe(false)
    await visit.tap('Done')
    expect(await feelings(visit)).toEqual([])
  })

  it('offers to clear no answer that is stored', async () => {
    const visit = await afterPractising(50)
    const address = visit.router.currentRoute.value.fullPath
    await visit.slide(/^How is your back now/, 3)
    await visit.tap('Done')
    await visit.router.push(address)
    await visit.settle()
    expect(visit.has('Clear this answer')).toBe(false)
  })

  it('keeps what was said when the page is left without “Done”', async () => {
    const visit = await afterPractising(50)
    await visit.slide(/^How is your back now/, 3)
    await visit.write(/^Note/, 'better')
    await visit.router.push('/practice')
    await visit.settle()
    expect(await feelings(visit)).toEqual([expect.objectContaining({ painAfter: 3, note: 'better' })])
  })

  it('keeps what was said when the page is closed or hidden, and keeps it once', async () => {
    const visit = await afterPractising(50)
    await visit.slide(/^How is your back now/, 3)
    window.dispatchEvent(new Event('pagehide'))
    await visit.settle()
    expect(await feelings(visit)).toEqual([expect.objectContaining({ painAfter: 3 })])
    await visit.tap('Done')
    expect(await feelings(visit)).toHaveLength(1)
  })

  it('takes what was said before a session goes on for no answer about its end', async () => {
    const visit = await afterPractising(50)
    await visit.slide(/^How is your back now/, 3)
    await visit.tap('Go back to the session')
    expect(await feelings(visit)).toEqual([])
  })

  it('writes nothing where nothing was said', async () => {
    const visit = await afterPractising(50)
    await visit.tap('Done')
    expect(await feelings(visit)).toEqual([])
  })

  it('keeps what to do where it hurts more one tap away', async () => {
    const visit = await afterPractising(50)
    expect(visit.has('Is it worse than before?')).toBe(true)
    expect(shownAdvice()).toBeNull()
  })

  it.each([
    [0, 'Easier than before.', false],
    [3, 'Easier than before.', false],
    [4, 'A little easier than before.', false],
    [5, 'The same as before, and that is fine.', false],
    [6, 'A little more than before.', false],
    [7, 'More than before.', true],
    [10, 'More than before.', true],
  ])('answers %i after 5: %s', async (after, words, isWorse) => {
    const visit = await afterPractising(50)
    await visit.slide(/^How is your back now/, after)
    expect(visit.text()).toContain(`Before: 5. ${words}`)
    expect(shownAdvice() !== null).toBe(isWorse)
    expect(visit.has('Is it worse than before?')).toBe(!isWorse)
  })

  it('says when to get help right below the answer, without being asked, and politely', async () => {
    const visit = await afterPractising(50)
    await visit.slide(/^How is your back now/, 9)
    const advice = shownAdvice()
    expect(advice?.textContent).toMatch(/Rest for now\..*Call a doctor today.*Get emergency help now for:/)
    const place = advice?.compareDocumentPosition(visit.control('Note optional')) ?? 0
    expect(place & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
    await visit.slide(/^How is your back now/, 4)
    expect(shownAdvice()).toBeNull()
  })

  it('has advice for strong pain also where nothing was said before', async () => {
    const visit = await visitMeru('/')
    await visit.tap('Lower back')
    await visit.tap('Start First moves')
    await visit.listen(50)
    await visit.tap('End session')
    await visit.slide(/^How is your back now/, 7)
    expect(shownAdvice()).not.toBeNull()
    expect(visit.text()).not.toContain('than before.')
  })

  it('says what makes a day where it was less than that', async () => {
    const short = await afterPractising(50)
    expect(short.text()).toContain('Two minutes make a day of practice. So far it is 50 seconds.')
  })

  it('says nothing of it where the day counts', async () => {
    const visit = await afterPractising(130)
    expect(visit.text()).not.toContain('make a day of practice')
  })

  it('does not lie behind Today once it is done', async () => {
    const visit = await afterPractising(50)
    await visit.tap('Done')
    visit.router.back()
    await visit.settle()
    expect(visit.router.currentRoute.value.name).toBe('today')
  })

  it('shows what was said when it is opened again, and takes another answer', async () => {
    const visit = await afterPractising(50)
    await visit.slide(/^How is your back now/, 3)
    await visit.write('Note optional', 'softer')
    await visit.tap('Done')
    await visit.router.push('/after/id-1')
    await visit.settle()
    expect(visit.control(/^How is your back now/)).toHaveProperty('value', '3')
    expect(visit.control('Note optional')).toHaveProperty('value', 'softer')
    await visit.tap('Done')
    expect(await feelings(visit), 'nothing new is nothing to write').toHaveLength(1)

    await visit.router.push('/after/id-1')
    await visit.settle()
    await visit.slide(/^How is your back now/, 2)
    await visit.write('Note optional', '')
    await visit.tap('Done')
    expect(await feelings(visit)).toHaveLength(2)
    await visit.router.push('/practice')
    await visit.settle()
    expect(visit.text()).toContain('pain 5, then 2')
    expect(visit.text()).not.toContain('softer')
  })

  it('asks on the next day how it was then, and takes no answer for the pain of today', async () => {
    const visit = await afterPractising(50)
    visit.services.setNow({ ...aTuesday, at: aTuesday.at + 16 * 3_600_000 })
    await visit.services.wake('return')
    await visit.slide(/^How was your back right after/, 3)
    await visit.tap('Done')
    expect(await feelings(visit)).toEqual([expect.objectContaining({ painAfter: 3 })])
    expect(visit.control(/^How much/).getAttribute('data-state')).toBe('unsaid')
  })

  it('says kindly that a very short session is not saved', async () => {
    const visit = await afterPractising(5)
    expect(visit.text()).toContain('Sessions under ten seconds aren’t saved.')
    expect(visit.has(/^How is your back now/)).toBe(false)
  })

  it('says that it is not saved yet and why, and tries again on a tap', async () => {
    let isFull = true
    const visit = await afterPractising(50, fakeServices({ isFull: () => isFull }))
    expect(visit.text()).toContain(
      'Not saved yet. First moves, under a minute, today at 16:20. Two minutes make a day of practice. So far it is 50 seconds. Saved only until you close this page. There is no room left on this device.',
    )
    isFull = false
    await visit.tap('Try again')
    expect(visit.text()).toContain('Saved.')
    expect(await visit.services.repository.entries()).toHaveLength(1)
  })

  it('is told at once that nothing can be stored, goes on, and can be saved as a file', async () => {
    const visit = await afterPractising(50, fakeServices({ refusal: () => 'SecurityError' }))
    expect(visit.text()).toContain('Not saved yet.')
    expect(visit.text()).toContain('Your browser doesn’t let Meru store anything.')
    expect(visit.text()).not.toMatch(/Saved\.|Kept\./)
    expect(visit.has('Try again')).toBe(false)
    expect(visit.services.warnsBeforeLeaving()).toBe(true)
    await visit.slide(/^How is your back now/, 3)
    await visit.tap('Done')
    expect(visit.text()).toContain('Saved only until you close this page.')
    await visit.tap('Save as a file')
    expect(visit.text()).toContain('Look for meru-practice-2026-11-24.json among your downloads.')
    const [file] = visit.services.files()
    expect(JSON.parse(file?.text ?? '')).toMatchObject({
      count: 2,
      entries: [
        { kind: 'practice', session: 'first-moves' },
        { kind: 'feeling', painAfter: 3 },
      ],
    })
    expect(visit.services.warnsBeforeLeaving()).toBe(false)
  })

  it('takes an answer that the store refuses, says so, and stores it when there is room again', async () => {
    let isFull = false
    const visit = await afterPractising(50, fakeServices({ isFull: () => isFull }))
    isFull = true
    await visit.slide(/^How is your back now/, 3)
    await visit.tap('Done')
    expect(visit.text()).toContain('Saved only until you close this page. There is no room left on this device.')
    isFull = false
    await visit.tap('Try again')
    expect(visit.text()).not.toContain('Saved only')
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
