/** Draws the moving figure in a worker, so that baking and drawing never delay a tap or a sound. */
import { BODY_BUILDS } from '../../figure/body/build.ts'
import { createLiveFigure, type LiveFigure } from '../../figure/live/liveFigure.ts'
import { paletteOf } from '../../figure/render/palette.ts'
import { serveCommands } from '../workerProtocol.ts'
import { createBreathFollower } from './breathFollower.ts'
import type { FigureEvent, FigureCommand } from './figureMessages.ts'
import { heldPose, hubsBetween } from './figurePoses.ts'

let figure: LiveFigure | null = null
let repaint: (command: FigureCommand & { type: 'repaint' }) => void = () => undefined
const breath = createBreathFollower((fullness) => figure?.breathe(fullness))

function start({ canvas, theme, look }: FigureCommand & { type: 'start' }): void {
  const onDrawn = (isDrawn: boolean) => send({ type: 'drawn', isDrawn })
  figure = createLiveFigure(canvas, { build: BODY_BUILDS[look.build], palette: paletteOf(theme, look), onDrawn })
  repaint = ({ theme: newTheme }) => figure?.repaint(paletteOf(newTheme, look))
}

function show({ pose, isCut }: FigureCommand & { type: 'show' }): void {
  const next = heldPose(pose)
  if (next) void figure?.show(next, isCut ? null : (from) => hubsBetween(from, next.pose))
}

function prepare({ pose }: FigureCommand & { type: 'prepare' }): void {
  const next = heldPose(pose)
  if (next) figure?.prepare(next, (from) => hubsBetween(from, next.pose))
}

const send = serveCommands<FigureCommand, FigureEvent>((command) => {
  switch (command.type) {
    case 'start':
      return start(command)
    case 'show':
      return show(command)
    case 'prepare':
      return prepare(command)
    case 'breathe':
      return breath.follow(command.breath)
    case 'repaint':
      return repaint(command)
    case 'resize':
      return figure?.resize(command.size)
    case 'setVisible':
      figure?.setVisible(command.isVisible)
      breath.setVisible(command.isVisible)
  }
})
