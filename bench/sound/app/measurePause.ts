import type { Browser } from 'playwright'
import { tapAudio } from '../../../tests/support/audioTap.ts'
import { startSession, visitApp } from './visitApp.ts'

const PAUSES = 20

/** Milliseconds from the tap on Pause until the context stands still and nothing more can sound, of each pause. */
export async function measurePause(browser: Browser, baseURL: string): Promise<readonly number[]> {
  const page = await visitApp(browser, baseURL, {})
  await tapAudio(page)
  await startSession(page)
  await page.getByRole('button', { name: 'Pause' }).waitFor()
  const milliseconds = await page.evaluate(async (pauses) => {
    const { context } = (window as unknown as { meruTap: { context: AudioContext } }).meruTap
    const button = (name: string) => document.querySelector<HTMLElement>(`[aria-label="${name}"]`)
    const reach = (state: AudioContextState) =>
      new Promise<void>((resolve) => {
        const look = () => context.state === state && resolve()
        context.addEventListener('statechange', look)
        look()
      })
    const measured: number[] = []
    for (let turn = 0; turn < pauses; turn++) {
      await reach('running')
      await new Promise((resolve) => setTimeout(resolve, 400))
      const tappedAt = performance.now()
      button('Pause')?.click()
      await reach('suspended')
      measured.push(performance.now() - tappedAt)
      await new Promise((resolve) => setTimeout(resolve, 200))
      button('Resume')?.click()
    }
    return measured
  }, PAUSES)
  await page.context().close()
  return milliseconds
}
