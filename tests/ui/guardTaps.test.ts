import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { guardTaps } from '../../src/ui/guardTaps.ts'

let stop: () => void
let now: number
/** What was done, in order. */
let done: string[]

/** A control at the place of the finger; `does` is told when it is pressed. */
function place(html: string, does: string): HTMLElement {
  document.body.innerHTML = html
  const control = document.body.querySelector<HTMLElement>('[data-here]')
  if (!control) throw new Error('Something lies under the finger')
  control.addEventListener('click', () => done.push(does))
  return control
}

const button = (does: string, attributes = '') => place(`<button data-here ${attributes}>${does}</button>`, does)

/** A tap as browsers send it: the press, then the click; true if the press was let through. */
function tap(control: Element, { x = 180, y = 690, pointerType = 'touch' } = {}): boolean {
  const at = { clientX: x, clientY: y, bubbles: true, cancelable: true }
  const press = new PointerEvent('pointerdown', { ...at, pointerType })
  Object.defineProperty(press, 'timeStamp', { value: now })
  const isLetThrough = control.dispatchEvent(press)
  control.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }))
  return isLetThrough
}

/** Two choices, one above the other, which a finger finds where they stand. */
function neighbours(): readonly [HTMLElement, HTMLElement] {
  place('<button data-here>neck</button><button>shoulders</button>', 'neck')
  const [neck, shoulders] = document.querySelectorAll('button')
  if (!neck || !shoulders) throw new Error('Two buttons stand here')
  shoulders.addEventListener('click', () => done.push('shoulders'))
  neck.getBoundingClientRect = () => new DOMRect(100, 670, 200, 40)
  shoulders.getBoundingClientRect = () => new DOMRect(100, 710, 200, 40)
  vi.spyOn(document, 'elementFromPoint').mockImplementation((_, y) => (y < 710 ? neck : shoulders))
  return [neck, shoulders]
}

/** A press by keyboard or screen reader: a click without a pointer. */
const press = (control: Element) =>
  control.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 }))

function hold(control: Element, key: string, repeat: boolean): boolean {
  return control.dispatchEvent(new KeyboardEvent('keydown', { key, repeat, bubbles: true, cancelable: true }))
}

/** The observer of the document calls back at the end of a task. */
const settle = () => new Promise((resolve) => setTimeout(resolve))

beforeEach(() => {
  ;[now, done] = [5000, []]
  vi.spyOn(performance, 'now').mockImplementation(() => now)
  stop = guardTaps()
})

afterEach(() => {
  stop()
  vi.restoreAllMocks()
  document.body.innerHTML = ''
})

describe('a second tap at the same place', () => {
  it.each([60, 150, 350, 900])('counts for nothing after %i ms where something else lies there by now', (later) => {
    tap(button('start'))
    now += later
    expect(tap(button('pause'))).toBe(false)
    expect(done).toEqual(['start'])
  })

  it('counts for nothing on a label, a slider or the ground of a dialog either', () => {
    tap(button('start'))
    now += 200
    tap(place('<input type="range" data-here>', 'slide'))
    now += 200
    tap(place('<dialog open data-here></dialog>', 'close'))
    now += 200
    tap(place('<label data-here>Five<input type="checkbox"></label>', 'choose'))
    expect(done).toEqual(['start'])
  })

  it('is not even released, for some things act on that', () => {
    tap(button('start'))
    now += 200
    const slider = place('<input type="range" data-here>', 'slide')
    slider.addEventListener('pointerup', () => done.push('say'))
    const at = { clientX: 180, clientY: 690, bubbles: true, pointerType: 'touch' }
    for (const type of ['pointerdown', 'pointerup']) slider.dispatchEvent(new PointerEvent(type, at))
    expect(done).toEqual(['start'])
  })

  it('counts once what lies there has been there for a second', async () => {
    tap(button('start'))
    button('pause')
    await settle()
    now += 1001
    tap(button('pause'))
    expect(done).toEqual(['start', 'pause'])
  })

  it('counts for nothing where what was tapped was slow to go', async () => {
    const start = button('start')
    tap(start)
    now += 3000
    const pause = button('pause')
    await settle()
    now += 300
    tap(pause)
    expect(done).toEqual(['start'])
  })

  it('belongs to the same gesture for as long as somebody goes on tapping', () => {
    tap(button('start'))
    for (let more = 0; more < 5; more += 1) {
      now += 700
      tap(button('pause'))
    }
    expect(done).toEqual(['start'])
  })

  it('counts on a neighbour that has lain there all the time', () => {
    const [neck, shoulders] = neighbours()
    tap(neck, { y: 690 })
    now += 120
    expect(tap(shoulders, { y: 720 })).toBe(true)
    expect(done).toEqual(['neck', 'shoulders'])
  })

  it('counts for nothing on a neighbour that has moved under the finger', () => {
    const [neck, shoulders] = neighbours()
    tap(neck, { y: 690 })
    shoulders.getBoundingClientRect = () => new DOMRect(100, 670, 200, 40)
    now += 120
    expect(tap(shoulders, { y: 690 })).toBe(false)
    expect(done).toEqual(['neck'])
  })

  it.each(['wheel', 'pointercancel', 'keydown'])('counts after a scroll or a key between them: %s', (type) => {
    tap(button('one'))
    document.body.dispatchEvent(new Event(type, { bubbles: true }))
    now += 300
    tap(button('another'))
    expect(done).toEqual(['one', 'another'])
  })

  it('counts after a touch on a slider elsewhere, which makes no click', () => {
    tap(button('clear'))
    now += 200
    place('<input type="range" data-here>', 'slide').dispatchEvent(
      new PointerEvent('pointerdown', { clientX: 30, clientY: 740, bubbles: true }),
    )
    now += 200
    tap(button('clear again'))
    expect(done).toEqual(['clear', 'clear again'])
  })

  it('counts elsewhere on the screen', () => {
    tap(button('start'))
    now += 200
    tap(button('close'), { x: 30, y: 40 })
    expect(done).toEqual(['start', 'close'])
  })

  it('counts where the first met something that was only busy', () => {
    tap(button('getting ready', 'aria-busy="true"'))
    now += 200
    tap(button('start'))
    expect(done).toEqual(['getting ready', 'start'])
  })

  it('counts after a finger that only scrolled, for it pressed nothing', () => {
    const scrolled = new PointerEvent('pointerdown', { clientX: 180, clientY: 690, bubbles: true })
    button('one').dispatchEvent(scrolled)
    now += 200
    tap(button('another'))
    expect(done).toEqual(['another'])
  })

  it.each(['mouse', 'pen'])('is guarded with a %s too', (pointerType) => {
    tap(button('start'), { pointerType })
    now += 200
    tap(button('pause'), { pointerType })
    expect(done).toEqual(['start'])
  })

  it.each([
    ['a summary', '<details><summary data-here>worse?</summary></details>'],
    ['a checkbox', '<input type="checkbox" data-here aria-label="neck" />'],
  ])('takes a double tap on %s as one, and a slow second tap as a second', (_, html) => {
    const control = place(html, 'turned')
    tap(control)
    now += 200
    tap(control)
    expect(done).toEqual(['turned'])
    now += 1500
    tap(control)
    expect(done).toEqual(['turned', 'turned'])
  })
})

describe('two quick taps on one button', () => {
  it('are one where a busy page hears of both touches before the first click', () => {
    const close = button('close')
    const at = { clientX: 180, clientY: 690, bubbles: true, cancelable: true, pointerType: 'touch' }
    close.dispatchEvent(new PointerEvent('pointerdown', at))
    close.dispatchEvent(new PointerEvent('pointerdown', at))
    const touch = new Event('touchstart', { bubbles: true, cancelable: true })
    close.dispatchEvent(touch)
    expect(touch.defaultPrevented, 'the second touch makes no click').toBe(true)
    close.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }))
    expect(done).toEqual(['close'])
  })

  it('are one', () => {
    const pause = button('pause')
    tap(pause)
    now += 300
    tap(pause)
    expect(done).toEqual(['pause'])
  })

  it('are two where it steps', () => {
    const next = button('next', 'data-stepping')
    tap(next)
    now += 150
    tap(next)
    expect(done).toEqual(['next', 'next'])
  })

  it('are two on a slider and a field', () => {
    const field = place('<input data-here>', 'write')
    tap(field)
    now += 150
    expect(tap(field)).toBe(true)
    expect(done).toEqual(['write', 'write'])
  })

  it('are two where there is time between them', () => {
    const pause = button('pause')
    tap(pause)
    now += 450
    tap(pause)
    expect(done).toEqual(['pause', 'pause'])
  })
})

describe('keyboards and screen readers', () => {
  it('press whatever and whenever they like', () => {
    tap(button('start'))
    now += 100
    press(button('pause'))
    press(button('resume'))
    expect(done).toEqual(['start', 'pause', 'resume'])
  })

  it.each(['Enter', ' '])('press a button once while %j is held', (key) => {
    const next = button('next')
    expect([hold(next, key, false), hold(next, key, true), hold(next, key, true)]).toEqual([true, false, false])
  })

  it('move a slider for as long as a key is held', () => {
    const slider = place('<input type="range" data-here>', 'slide')
    expect(hold(slider, 'ArrowRight', true)).toBe(true)
  })

  it('break lines in a field for as long as Enter is held', () => {
    expect(hold(place('<textarea data-here></textarea>', 'write'), 'Enter', true)).toBe(true)
  })
})

it('guards nothing once the app is gone', () => {
  stop()
  tap(button('start'))
  now += 100
  tap(button('pause'))
  expect(done).toEqual(['start', 'pause'])
})
