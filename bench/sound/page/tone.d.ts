/** The part of Tone.js that is raced; the package itself is installed for the bench only. */
declare module 'tone' {
  export interface Context {
    readonly rawContext: BaseAudioContext
    now(): number
    addAudioWorkletModule(url: string): Promise<void>
    createAudioWorkletNode(name: string, options: AudioWorkletNodeOptions): AudioWorkletNode
  }
  export interface Transport {
    schedule(call: (time: number) => void, at: number): number
    start(at: number): void
  }
  export class Player {
    constructor(url: string)
    connect(node: AudioNode): this
    start(at: number): this
  }
  export function getContext(): Context
  export function getTransport(): Transport
  export function loaded(): Promise<void>
  export function start(): Promise<void>
}
