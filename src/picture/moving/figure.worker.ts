/** Draws the moving figure apart from the page, so that neither baking nor drawing it ever keeps a tap or a sound waiting. */
import { BODY_BUILDS } from '../../figure/body/build.ts'
import { createLiveFigure, type LiveFigure } from '../../figure/live/liveFigure.ts'
import { paletteOf } from '../../figure/render/palette.ts'
import { createBreathFollower } from './breathFollower.ts'
import type { FigureEvent, FigureCommand } from './figureMessages.ts'
import { heldPose, transitionPath } from './figurePoses.ts'

let figure: LiveFigure | null = null
let repaint: (order: FigureCommand & { type: 'repaint' }) => void = () => undefined
const breath = createBreathFollower((inhaled) => figure?.breathe(inhaled))

function begin({ canvas, theme, look }: FigureCommand & { type: 'begin' }): void {
  const onDrawn = (isDrawn: boolean) => postMessage({ isDrawn } satisfies FigureEvent)
  figure = createLiveFigure(canvas, { build: BODY_BUILDS[look.build], palette: paletteOf(theme, look), onDrawn })
  repaint = ({ theme: other }) => figure?.repaint(paletteOf(other, look))
}

function show({ pose, isCut }: FigureCommand & { type: 'show' }): void {
  const held = heldPose(pose)
  if (held) void figure?.show(held, isCut ? null : (from) => transitionPath(from, held.pose))
}

function prepare({ pose }: FigureCommand & { type: 'prepare' }): void {
  const held = heldPose(pose)
  if (held) figure?.prepare(held, (from) => transitionPath(from, held.pose))
}

addEventListener('message', ({ data: order }: MessageEvent<FigureCommand>) => {
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
