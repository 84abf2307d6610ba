/** What a screen reader is given to say while a session plays and nobody touches anything. */
import { onTestFinished, describe, expect, it } from 'vitest'
import { visitMeru, type Visit } from '../../support/visitMeru.ts'
import { cuesOn } from '../../../src/core/timeline/timeline.ts'

async function playing({ hasSound }: { hasSound: boolean }): Promise<Visit> {
  const visit = await visitMeru('/play/first-moves')
  await visit.tap(/^Start/)
  if (!hasSound) visit.services.sound().trouble('no-sound')
  await visit.settle()
  return visit
}

/** What is said from now on: each text that comes into a live region, in order. */
function announcements(): readonly string[] {
  const said: string[] = []
  const regions = '[aria-live="polite"], [aria-live="assertive"], [role="status"], [role="alert"]'
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const element = target instanceof Element ? target : target.parentElement
      const text = element?.closest(regions)?.textContent.trim()
      if (text) said.push(text)
    }
  })
  watch.observe(document.body, { childList: true, characterData: true, subtree: true })
  onTestFinished(() => watch.disconnect())
  return said
}

async function listenTo(visit: Visit, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) await visit.listen(1)
}

const sentences = async (visit: Visit, until: number) => {
  const { timeline } = await visit.services.sessions.load('first-moves')
  return cuesOn(timeline, 'voice')
    .filter(({ startTime }) => startTime < until)
    .map(({ text }) => text)
}

describe('what is read aloud in a minute that plays by itself', () => {
  it('is nothing while a voice speaks', async () => {
    const visit = await playing({ hasSound: true })
    const said = announcements()
    await listenTo(visit, 60)
    expect(said).toEqual([])
  })

  it('is each sentence once without sound, and never the line of the pose that comes back between them', async () => {
    const visit = await playing({ hasSound: false })
    const said = announcements()
    await listenTo(visit, 60)
    expect(said).toEqual(await sentences(visit, 59))
  })
})

describe('the line of progress', () => {
  const valueText = (visit: Visit) => visit.control('Place in the session').getAttribute('aria-valuetext')

  it('says the place of now where it gets the focus, and no other while it has it and is not moved', async () => {
    const visit = await playing({ hasSound: true })
    await listenTo(visit, 20)
    visit.control('Place in the session').focus()
    await visit.settle()
    const there = valueText(visit)
    expect(there).toContain('20 seconds in')
    for (let second = 0; second < 30; second += 1) {
      await visit.listen(1)
      expect(valueText(visit)).toBe(there)
    }
  })

  it('says where it was moved to', async () => {
    const visit = await playing({ hasSound: true })
    visit.control('Place in the session').focus()
    await visit.slide('Place in the session', 70)
    expect(valueText(visit)).toContain('1 minute 10 seconds in')
    await visit.slide('Place in the session', 140)
    expect(valueText(visit), 'the last seconds are reached by playing').toContain('2 minutes 10 seconds in')
  })

  it('is right again once the focus has gone', async () => {
    const visit = await playing({ hasSound: true })
    const slider = visit.control('Place in the session')
    slider.focus()
    await listenTo(visit, 40)
    slider.blur()
    await visit.settle()
    expect(valueText(visit)).toContain('40 seconds in')
  })
})
