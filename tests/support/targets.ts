/** Measures what fingers meet: runs inside the page, so it may use nothing from outside its own body. */

export interface TargetLimits {
  /** The least width and height of a target, in CSS px. */
  readonly least: number
}

/**
 * Sentences about targets on the screen as it stands that are too small, lie under something else, or cannot be brought into
 * view, and about anything wider than the screen. Empty where a finger can reach everything.
 *
 * Every point of a grid over a target must reach that target: paddings that cannot be seen count too. A label and its
 * control are one target. A point under a bar that stays in place is looked at again in the middle of the screen.
 */
export function targetFaults({ least }: TargetLimits): readonly string[] {
  const faults: string[] = []
  const dialog = document.querySelector('dialog[open]')
  const scope = dialog ?? document.body
  const selector = 'a[href], button:enabled, input:enabled, textarea:enabled, select:enabled, summary, label'
  const targets = [...scope.querySelectorAll<HTMLElement>(selector)].filter(isTarget)

  for (const target of targets) {
    target.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' })
    const { left, right, width, height } = target.getBoundingClientRect()
    // A pixel may be cut where a layout falls between two.
    if (Math.min(width, height) < least - 0.5) {
      faults.push(`${nameOf(target)} is ${Math.round(width)}×${Math.round(height)}`)
    }
    if (left < -0.5 || right > innerWidth + 0.5) faults.push(`${nameOf(target)} goes over the edge of the screen`)
    const met = gridOf(target).flatMap((point) => whatIsInTheWay(target, point))
    for (const other of new Set(met)) faults.push(`${nameOf(target)} lies under ${other}`)
  }
  for (const box of [document.documentElement, ...(dialog ? [dialog] : [])]) {
    if (box.scrollWidth > box.clientWidth)
      faults.push(`${box.localName} is ${box.scrollWidth} of ${box.clientWidth} wide`)
  }
  return faults

  /** Shown, and met by a finger: a label that only names a field is no target of its own. */
  function isTarget(element: HTMLElement): boolean {
    if (!element.checkVisibility({ visibilityProperty: true })) return false
    const { clipPath, pointerEvents } = getComputedStyle(element)
    if (clipPath !== 'none' || pointerEvents === 'none') return false
    if (!(element instanceof HTMLLabelElement)) return true
    const { control } = element
    return control instanceof HTMLInputElement && (control.type === 'checkbox' || control.type === 'radio')
  }

  /** Points over the whole of a target, as parts of its width and height. */
  function gridOf(target: HTMLElement): readonly (readonly [number, number])[] {
    const { width, height } = target.getBoundingClientRect()
    const across = stepsOver(width)
    return stepsOver(height).flatMap((down) => across.map((right) => [right, down] as const))
  }

  function stepsOver(length: number): readonly number[] {
    const count = Math.min(9, Math.max(3, Math.round(length / 12)))
    const edge = Math.min(0.5, 1.5 / length)
    return Array.from({ length: count }, (_, i) => edge + (i * (1 - 2 * edge)) / (count - 1))
  }

  function whatIsInTheWay(target: HTMLElement, part: readonly [number, number]): readonly string[] {
    if (reaches(target, metAt(target, part))) return []
    toTheMiddle(target, part)
    const met = metAt(target, part)
    if (reaches(target, met)) return []
    return [met === null ? 'the edge of the screen' : nameOf(controlAround(met))]
  }

  function metAt(target: HTMLElement, [right, down]: readonly [number, number]): Element | null {
    const { left, top, width, height } = target.getBoundingClientRect()
    return document.elementFromPoint(left + right * width, top + down * height)
  }

  /** A round corner lets through what holds the target, and that is nobody else's. */
  function reaches(target: HTMLElement, met: Element | null): boolean {
    if (met === null) return false
    if (target.contains(met) || met.contains(target)) return true
    const control = controlAround(met)
    return controlOf(target) === controlOf(control) || target.contains(control)
  }

  function controlAround(element: Element): Element {
    return element.closest('a[href], button, input, textarea, select, summary, label') ?? element
  }

  function controlOf(element: Element): Element {
    return element instanceof HTMLLabelElement ? (element.control ?? element) : element
  }

  function toTheMiddle(target: HTMLElement, part: readonly [number, number]): void {
    const { top, height } = target.getBoundingClientRect()
    const pane = paneAround(target)
    const [start, end] = pane === document.documentElement ? [0, innerHeight] : edgesOf(pane)
    pane.scrollBy({ top: top + part[1] * height - (start + end) / 2, behavior: 'instant' })
  }

  function edgesOf(element: Element): readonly [number, number] {
    const { top, bottom } = element.getBoundingClientRect()
    return [top, bottom]
  }

  function paneAround(element: Element): Element {
    for (let pane = element.parentElement; pane; pane = pane.parentElement) {
      const isPane = /auto|scroll/.test(getComputedStyle(pane).overflowY) && pane.scrollHeight > pane.clientHeight
      if (isPane) return pane
    }
    return document.documentElement
  }

  function nameOf(element: Element): string {
    const control = controlOf(element)
    const labels = control instanceof HTMLInputElement ? [...(control.labels ?? [])] : []
    const words =
      control.getAttribute('aria-label') ?? [...labels, control].map(({ textContent }) => textContent).join(' ')
    const kind = element === control ? element.localName : `${element.localName} of ${control.localName}`
    const place = element.classList.length > 0 ? `.${[...element.classList].join('.')}` : ''
    return `${kind}${place} “${words.replace(/\s+/g, ' ').trim().slice(0, 40)}”`
  }
}

/**
 * Sentences about pictures whose drawing is cut: by `object-fit`, by a frame that hides what hangs over its edge, or by the
 * sides of the screen. Runs inside the page.
 */
export function croppedPictures(): readonly string[] {
  return [...document.images].flatMap((picture) => {
    if (picture.naturalWidth === 0 || !picture.checkVisibility()) return []
    const shown = drawnBox(picture)
    const name = `${picture.currentSrc.split('/').at(-1)?.slice(0, 40)} in ${picture.parentElement?.className}`
    const { objectFit } = getComputedStyle(picture)
    const isCut = objectFit === 'cover' && Math.abs(shown.ratio / shown.boxRatio - 1) > 0.02
    const frames = framesAround(picture).filter((frame) => hangsOver(shown, frame.getBoundingClientRect()))
    return [
      ...(isCut ? [`${name} is cut to fill ${Math.round(shown.width)}×${Math.round(shown.height)}`] : []),
      ...(objectFit === 'none' ? [`${name} is not fitted`] : []),
      ...frames.map((frame) => `${name} hangs over ${frame.localName}.${frame.className}`),
    ]
  })

  /** Where the drawing stands: inside the padding, fitted as a whole. */
  function drawnBox(picture: HTMLImageElement) {
    const { left, top, width, height } = picture.getBoundingClientRect()
    const { paddingLeft, paddingTop } = getComputedStyle(picture)
    const [aside, above] = [parseFloat(paddingLeft), parseFloat(paddingTop)]
    const [roomX, roomY] = [width - 2 * aside, height - 2 * above]
    const ratio = picture.naturalWidth / picture.naturalHeight
    const drawnWidth = Math.min(roomX, roomY * ratio)
    const drawnHeight = drawnWidth / ratio
    const x = left + (width - drawnWidth) / 2
    const y = top + (height - drawnHeight) / 2
    return {
      left: x,
      right: x + drawnWidth,
      top: y,
      bottom: y + drawnHeight,
      width,
      height,
      ratio,
      boxRatio: roomX / roomY,
    }
  }

  function framesAround(picture: Element): readonly Element[] {
    const frames: Element[] = []
    for (let frame = picture.parentElement; frame; frame = frame.parentElement) {
      if (/hidden|clip/.test(getComputedStyle(frame).overflowX)) frames.push(frame)
    }
    return frames
  }

  function hangsOver(inner: { left: number; right: number; top: number; bottom: number }, outer: DOMRect): boolean {
    const reach = 1
    return (
      inner.left < outer.left - reach ||
      inner.right > outer.right + reach ||
      inner.top < outer.top - reach ||
      inner.bottom > outer.bottom + reach
    )
  }
}
