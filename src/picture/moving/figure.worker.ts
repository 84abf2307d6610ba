/** Draws the moving figure apart from the page, so that neither baking nor drawing it ever keeps a tap or a sound waiting. */
import { BUILDS } from '../../figure/body/build.ts'
import { createLiveFigure, type LiveFigure } from '../../figure/live/liveFigure.ts'
import { paletteOf } from '../../figure/render/palette.ts'
import { createFollowedBreath } from './followedBreath.ts'
import type { FigureAnswer, FigureOrder } from './figureOrders.ts'
import { heldPose, wayBetween } from './figurePoses.ts'

let figure: LiveFigure | null = null
let repaint: (order: FigureOrder & { type: 'repaint' }) => void = () => undefined
const breath = createFollowedBreath((inhaled) => figure?.breathe(inhaled))

function begin({ canvas, theme, look }: FigureOrder & { type: 'begin' }): void {
  const onDrawn = (isDrawn: boolean) => postMessage({ isDrawn } satisfies FigureAnswer)
  figure = createLiveFigure(canvas, { build: BUILDS[look.build], palette: paletteOf(theme, look), onDrawn })
  repaint = ({ theme: other }) => figure?.repaint(paletteOf(other, look))
}

function show({ pose, isCut }: FigureOrder & { type: 'show' }): void {
  const held = heldPose(pose)
  if (held) void figure?.show(held, isCut ? null : (from) => wayBetween(from, held.pose))
}

function prepare({ pose }: FigureOrder & { type: 'prepare' }): void {
  const held = heldPose(pose)
  if (held) figure?.prepare(held, (from) => wayBetween(from, held.pose))
}

addEventListener('message', ({ data: order }: MessageEvent<FigureOrder>) => {
  switch (order.type) {
    case 'begin':
      return begin(order)
    case 'show':
      return show(order)
    case 'prepare':
      return prepare(order)
    case 'breathe':
      return breath.follow(order.breath)
    case 'repaint':
      return repaint(order)
    case 'resize':
      return figure?.resize(order)
    case 'see':
      figure?.see(order.isSeen)
      breath.see(order.isSeen)
  }
})
