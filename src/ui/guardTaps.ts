/**
 * One gesture has one effect, on every screen. Hands tremble, tap twice out of habit and rest on keys, while screens and dialogs
 * come to lie under the finger that opened them:
 * - a second tap near the same place counts for nothing if something lies there by now that did not lie there before; two
 *   neighbours that have been there all the time may be tapped as quickly as one likes;
 * - two quick taps on one button, link, checkbox or summary are one, unless it is marked `data-stepping`, as Next is;
 * - a key that is held down presses a button once.
 * Keyboards and screen readers bring no pointer with them, so single presses of theirs always count.
 * It needs no framework, so that it can come in a small file of its own.
 */

interface Press {
  readonly control: Element
  /** What a finger touches: the control itself, or one of its labels. */
  readonly target: Element
  readonly x: number
  readonly y: number
  /** Milliseconds of `performance.now()`. */
  readonly at: number
}

/** Whoever taps here again within this time has not yet seen what has come to lie here. Milliseconds. */
const UNSEEN = 1000
/** Two taps on one button within this time are a double tap: systems set 300 to 500 ms. */
const DOUBLE_TAP = 400
/** A finger hits the same place again within this distance, in CSS pixels: the size of a target. */
const SAME_PLACE = 48
/** Places around the finger where neighbours are looked for lie this far apart, in CSS pixels: the smallest target. */
const BETWEEN_PLACES = 24

const ROLES = ['button', 'link', 'radio', 'checkbox', 'switch', 'slider', 'tab', 'option', 'menuitem']
const CONTROLS = ['a', 'button', 'input', 'select', 'textarea', 'label', 'summary', 'dialog']
  .concat(ROLES.map((role) => `[role="${role}"]`))
  .join()

/** Guards the document; to be called once, by the app. Returns the way to stop. */
export function guardTaps(): () => void {
  /** The press under way, until its click. */
  let pending: Press | null = null
  let isStray = false
  /** The last press that had an effect, and when what was pressed went away, or else when it was pressed. */
  let last: Press | null = null
  let quietSince = 0
  /** What lay around the finger when the press came that had an effect, and where. */
  let neighbours: ReadonlyMap<Element, DOMRect> = new Map()
  let pendingNeighbours: ReadonlyMap<Element, DOMRect> = new Map()

  const whenGone = new MutationObserver(() => {
    if (!last?.control.isConnected) quietSince = performance.now()
    if (!last?.control.isConnected || performance.now() - last.at > 5 * UNSEEN) whenGone.disconnect()
  })

  function press(event: PointerEvent): void {
    const now = pressOf(event)
    // A busy page hears of the second touch before the click of the first, which still is to come.
    if (pending && now && isDoubleTap(pending, now)) return swallowPress(event)
    pending = now
    isStray = pending !== null && last !== null && isMeantFor(last, pending)
    if (!isStray) {
      pendingNeighbours = pending ? targetsAround(pending) : new Map()
      // A slider acts on the press, and a touch on it makes no click.
      if (pending?.control.matches('input[type="range"]')) take(pending)
      return
    }
    swallowPress(event)
  }

  /** What acts on the release must not act on a stray one either. */
  function release(event: PointerEvent): void {
    if (isStray) event.stopImmediatePropagation()
  }

  function isMeantFor(before: Press, now: Press): boolean {
    if (!isNear(before, now)) return false
    const isDouble = isOne(before, now)
    if (now.control === before.control ? !isDouble : hasBeenThere(now)) return false
    return now.at - quietSince < (isDouble ? DOUBLE_TAP : UNSEEN)
  }

  function hasBeenThere({ target, x, y }: Press): boolean {
    const box = neighbours.get(target)
    return box !== undefined && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom
  }

  function click(event: MouseEvent): void {
    if (event.detail === 0 || !pending) return
    const { at } = pending
    if (isStray) {
      // Somebody who goes on tapping is still at the same gesture.
      quietSince = at
      swallow(event)
    } else if (!pending.control.matches('[aria-busy="true"], [aria-disabled="true"]')) {
      take(pending)
    }
    pending = null
    isStray = false
  }

  function take(press: Press): void {
    last = press
    neighbours = pendingNeighbours
    quietSince = press.at
    whenGone.observe(document, { childList: true, subtree: true })
  }

  /** Whoever has scrolled or used a key in between is not tapping twice. */
  function endGesture(): void {
    last = null
    pending = null
    isStray = false
  }

  function pressKey(event: KeyboardEvent): void {
    if (!event.repeat) endGesture()
    const isPress = event.key === 'Enter' || event.key === ' '
    if (event.repeat && isPress && event.target instanceof Element && event.target.closest('a, button, summary'))
      swallow(event)
  }

  const guarding = new AbortController()
  const first = { capture: true, signal: guarding.signal }
  document.addEventListener('pointerdown', press, first)
  document.addEventListener('pointerup', release, first)
  document.addEventListener('click', click, first)
  document.addEventListener('keydown', pressKey, first)
  document.addEventListener('pointercancel', endGesture, first)
  document.addEventListener('wheel', endGesture, { ...first, passive: true })
  return () => {
    guarding.abort()
    whenGone.disconnect()
  }
}

function pressOf({ target: touched, clientX: x, clientY: y, timeStamp: at }: PointerEvent): Press | null {
  const target = targetOf(touched)
  return target && { control: controlOf(target), target, x, y, at }
}

const isNear = (one: Press, other: Press) => Math.hypot(one.x - other.x, one.y - other.y) <= SAME_PLACE

const ONE_PRESS = 'a, button, summary, input[type="checkbox"]'

/** Presses of a control that takes two for one, if they are quick enough. */
function isOne(before: Press, { control }: Press): boolean {
  return control === before.control && control.matches(ONE_PRESS) && !control.matches('[data-stepping]')
}

const isDoubleTap = (before: Press, now: Press) =>
  isOne(before, now) && isNear(before, now) && now.at - before.at < DOUBLE_TAP

/** A dialog counts too, since a tap beside what it holds closes it. */
function targetOf(touched: EventTarget | null): Element | null {
  return touched instanceof Element ? touched.closest(CONTROLS) : null
}

/** A label stands for what it names. */
function controlOf(target: Element): Element {
  return (target instanceof HTMLLabelElement ? target.control : null) ?? target
}

/** The targets that can be touched around a press, each with its box. */
function targetsAround({ target, x, y }: Press): ReadonlyMap<Element, DOMRect> {
  const boxes = new Map([[target, target.getBoundingClientRect()]])
  for (let right = -SAME_PLACE; right <= SAME_PLACE; right += BETWEEN_PLACES) {
    for (let down = -SAME_PLACE; down <= SAME_PLACE; down += BETWEEN_PLACES) {
      const near = targetOf(document.elementFromPoint(x + right, y + down))
      if (near && !boxes.has(near)) boxes.set(near, near.getBoundingClientRect())
    }
  }
  return boxes
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}

/** A slider moves by the touch itself, and a touch that is not swallowed goes on to make a click. */
function swallowPress(event: PointerEvent): void {
  swallow(event)
  if (event.pointerType === 'touch')
    event.target?.addEventListener('touchstart', swallow, { capture: true, once: true, passive: false })
}
