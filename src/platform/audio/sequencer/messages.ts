/** What the page and the cue sequencer on the audio thread say to each other. */

/** A sound by its number, as samples of its channels. */
interface SoundMessage {
  readonly type: 'sound'
  readonly sound: number
  readonly channels: readonly Float32Array[]
}

/** All that is to sound from now on, in order of frames; replaces what was to sound before. */
interface ScoreMessage {
  readonly type: 'score'
  readonly events: readonly ScoreEvent[]
}

/** Fades what sounds and forgets the score. */
interface SilenceMessage {
  readonly type: 'silence'
}

export interface ScoreEvent {
  /** Frame of the context's clock at which the sound begins. */
  readonly frame: number
  readonly sound: number
  /** Frames after which it has faded out; the sound itself may be shorter. */
  readonly length: number
}

export type SequencerMessage = SoundMessage | ScoreMessage | SilenceMessage

export const SEQUENCER_NAME = 'cue-sequencer'
