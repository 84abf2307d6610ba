/** What the passes of one frame share. */
import type { Palette } from '../render/palette.ts'
import type { View } from '../render/view.ts'
import type { FigureMoment } from './choreography.ts'
import type { Framing } from './keyframe.ts'

export interface Scene extends Pick<FigureMoment, 'from' | 'to' | 't'> {
  readonly framing: Framing
  readonly view: View
  readonly palette: Palette
  /** Width of the outline in stature. */
  readonly outline: number
}
