/** Which parts of a page can be told from what lies around them, by the pixels along their edges. */
import type { Page } from '@playwright/test'
import { contrast, readPng } from './readPng.ts'

export interface Edge {
  /** The part in words: its element, its class and the side. */
  readonly part: string
  /** The strongest contrast with its surroundings across this edge, 1 where nothing is seen. */
  readonly contrast: number
}

interface EdgePoint {
  readonly part: string
  /** CSS pixels from the corner of the window. */
  readonly x: number
  readonly y: number
  /** The way inwards. */
  readonly into: readonly [x: number, y: number]
}

/** Pixels that are looked at on the outer and on the inner side of an edge. */
const REACH = 4

/** The left and the upper edge of every part in the window that has a ground, a border or a shadow. Found once, read as often as wished. */
export async function edgesOf(page: Page): Promise<{ read(): Promise<readonly Edge[]> }> {
  const parts = await page.evaluateHandle(edgedParts)
  return {
    async read() {
      const points = await parts.evaluate(edgePoints)
      const picture = readPng(await page.screenshot())
      return points.map(({ part, x, y, into: [dx, dy] }) => {
        const outside = picture.at(x - REACH * dx, y - REACH * dy)
        const across = Array.from({ length: 2 * REACH }, (_, n) => n + 1 - REACH)
        const contrasts = across.map((n) => contrast(outside, picture.at(x + n * dx, y + n * dy)))
        return { part, contrast: Math.max(...contrasts) }
      })
    },
  }
}

/** Runs in the page. A ground under a picture and what is drawn in one are pictures, and a slider draws within itself. */
function edgedParts(): readonly Element[] {
  return [...document.querySelectorAll('body *:not(svg, svg *, img, canvas, .ground, .slider, .seek)')].filter(
    (element) => {
      const { backgroundColor, borderStyle, boxShadow } = getComputedStyle(element)
      const hasGround = !backgroundColor.endsWith(', 0)')
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect()
      const isInWindow = left > 5 && top > 5 && right < innerWidth - 5 && bottom < innerHeight - 5
      const topmost = document.elementFromPoint(left + width / 2, top + height / 2)
      const isOnTop = topmost !== null && (element.contains(topmost) || topmost.contains(element))
      return width > 6 && isInWindow && isOnTop && (hasGround || borderStyle !== 'none' || boxShadow !== 'none')
    },
  )
}

/** Runs in the page. */
function edgePoints(parts: readonly Element[]): readonly EdgePoint[] {
  return parts.flatMap((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const part = `${element.localName}.${element.classList}`
    return [
      { part: `${part} left`, x: left, y: top + height / 2, into: [1, 0] },
      { part: `${part} top`, x: left + width / 2, y: top, into: [0, 1] },
    ] as const
  })
}
