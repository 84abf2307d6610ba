import type { Page } from '@playwright/test'
import { cuesOn, type Timeline } from '../../../src/core/timeline/timeline.ts'
import { expect } from '../journey.ts'
import { comparePulses, type Comparison } from './comparePulses.ts'
import { pulseSettings, timedCues, type PulseSounds } from './pulseSounds.ts'
import { pulsesOf, tapPulses, type TapPlace } from './pulseTap.ts'
import { PULSE_RATE } from './pulseWav.ts'

/** A session whose sounds are pulses. */
export interface PulseSession {
  readonly timeline: Timeline
  readonly sounds: PulseSounds
}

/** A stretch of a session, by its positions, and how many starts were planned before it. */
export interface Stretch {
  readonly from: number
  readonly to: number
  readonly seen?: number
}

/** A stretch may take this many seconds longer than it lasts: pauses, a busy machine. */
const SLACK = 100

/** Opens a session that sounds in pulses and starts it. What a worker asks for is not answered: journeys block it. */
export async function startWithPulses(page: Page, { timeline, sounds }: PulseSession, place: TapPlace): Promise<void> {
  await tapPulses(page, place)
  await sounds.answer(page)
  await page.addInitScript((settings) => localStorage.setItem('meru.sound', JSON.stringify(settings)), pulseSettings)
  await page.goto(`/play/${timeline.id}`)
  await page.getByRole('button', { name: /^Start/ }).click()
}

/** The context time at which position 0 was planned, from the first sentence after a position; waits for it to be planned. */
export async function plannedZero(page: Page, session: PulseSession, { from, seen = 0 }: Omit<Stretch, 'to'>) {
  const sentence = cuesOn(session.timeline, 'voice').find(({ startTime }) => startTime >= from)
  if (!sentence) throw new Error('Nobody speaks after this')
  const zero = async () => {
    const { planned } = await pulsesOf(page)
    const start = planned.slice(seen).find(({ frames }) => session.sounds.isPulseOf(sentence, frames))
    return start && start.when - sentence.startTime
  }
  await expect.poll(zero, { message: `“${sentence.text}” is planned` }).toBeDefined()
  return (await zero()) ?? NaN
}

/** Waits until a stretch has been played, and compares what was heard with the timeline. */
export async function hearStretch(page: Page, session: PulseSession, stretch: Stretch): Promise<Comparison> {
  const zero = (await plannedZero(page, session, stretch)) * PULSE_RATE
  const frameOf = (position: number) => zero + position * PULSE_RATE - 2
  const end = frameOf(stretch.to + 0.1)
  const timeout = (stretch.to - stretch.from + SLACK) * 1000
  await expect.poll(async () => (await pulsesOf(page)).now, { timeout }).toBeGreaterThan(end)
  const { heard } = await pulsesOf(page)
  const within = heard.filter(({ frame }) => frame >= frameOf(stretch.from) && frame < frameOf(stretch.to))
  const cues = timedCues(session.timeline).filter(
    ({ startTime }) => startTime >= stretch.from && startTime < stretch.to,
  )
  return comparePulses(within, cues, zero, session.sounds)
}
