import { flushPromises } from '@vue/test-utils'
import { onTestFinished, vi } from 'vitest'
import { createMemoryHistory, type Router } from 'vue-router'
import { createMeru } from '../../src/app/createMeru.ts'
import { appUpdateKey, type AppUpdate } from '../../src/app/serviceWorker.ts'
import { fakeServices, type FakeServices } from './fakeServices.ts'

export interface Visit {
  readonly services: FakeServices
  readonly router: Router
  /** What stands in the main part, as text with single spaces. */
  text(): string
  /** The first control with this accessible name; throws if there is none. */
  control(name: string | RegExp): HTMLElement
  has(name: string | RegExp): boolean
  tap(name: string | RegExp): Promise<void>
  /** Moves a slider to a value, as a finger does. */
  slide(name: string | RegExp, value: number): Promise<void>
  /** Writes into a field, in place of what stood there. */
  write(name: string | RegExp, text: string): Promise<void>
  press(key: string, on?: HTMLElement): Promise<void>
  /** Holds a key until it has been sent this many times. */
  hold(key: string, times: number, on?: HTMLElement): Promise<void>
  /** Lets this much of the session be heard. */
  listen(seconds: number): Promise<void>
  settle(): Promise<void>
}

// The document of the tests rejects for every animation that is cancelled; without it the disc stands still, as on old browsers.
Reflect.deleteProperty(Element.prototype, 'animate')

/** Opens the whole app at an address, with a document around it. */
export async function visitMeru(path: string, services = fakeServices(), update?: AppUpdate): Promise<Visit> {
  const host = document.body.appendChild(document.createElement('div'))
  const app = createMeru(services, createMemoryHistory())
  if (update) app.provide(appUpdateKey, update)
  const router = app.config.globalProperties.$router
  await router.push(path)
  app.mount(host)
  onTestFinished(() => {
    app.unmount()
    host.remove()
  })

  const controls = () => [...document.querySelectorAll<HTMLElement>('a, button, input, textarea, summary')]
  const find = (name: string | RegExp) => controls().find((control) => matches(accessibleName(control), name))
  const control = (name: string | RegExp) => {
    const found = find(name)
    if (!found) throw new Error(`No control is called ${name}: ${controls().map(accessibleName).join(', ')}`)
    return found
  }

  const visit: Visit = {
    services,
    router,
    text: () => wordsIn(document.getElementById('main')),
    control,
    has: (name) => find(name) !== undefined,
    async tap(name) {
      control(name).click()
      await settle()
    },
    async slide(name, value) {
      const slider = control(name)
      if (slider instanceof HTMLInputElement) slider.value = String(value)
      slider.dispatchEvent(new Event('input'))
      slider.dispatchEvent(new Event('change'))
      await settle()
    },
    async write(name, text) {
      const field = control(name)
      if (field instanceof HTMLTextAreaElement) field.value = text
      field.dispatchEvent(new Event('input'))
      await settle()
    },
    async press(key, on = document.body) {
      on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await settle()
    },
    async hold(key, times, on = document.body) {
      for (let sent = 0; sent < times; sent += 1)
        on.dispatchEvent(new KeyboardEvent('keydown', { key, repeat: sent > 0, bubbles: true, cancelable: true }))
      await settle()
    },
    async listen(seconds) {
      services.sound().time.advance(seconds)
      await settle()
    },
    settle,
  }
  await settle()
  return visit
}

/** Lets loading screens, loading sessions and the frame after the first paint come to rest. */
async function settle(): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    await flushPromises()
    await vi.dynamicImportSettled()
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
  }
}

/** Marks around a text of somebody else, which nobody sees. */
const ISOLATES = /[\u2066-\u2069]/g

/** The text of an element, its parts a space apart as they are seen. */
function wordsIn(element: Node | null): string {
  if (!element) return ''
  if (element.nodeType === Node.TEXT_NODE) return (element.textContent ?? '').replace(ISOLATES, '')
  return [...element.childNodes].map(wordsIn).join(' ').replace(/\s+/g, ' ').trim()
}

function accessibleName(control: HTMLElement): string {
  const labels = control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement ? control.labels : null
  const text =
    control.getAttribute('aria-label') ?? [...(labels ?? [control])].map((label) => label.textContent).join(' ')
  return text.replace(/\s+/g, ' ').trim()
}

const matches = (text: string, name: string | RegExp) => (typeof name === 'string' ? text === name : name.test(text))
