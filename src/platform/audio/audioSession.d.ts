/** The Audio Session API, which Safari has from 16.4 on (https://w3c.github.io/audio-session/). */
interface AudioSession {
  type: 'auto' | 'playback' | 'transient' | 'transient-solo' | 'ambient' | 'play-and-record'
}

interface Navigator {
  readonly audioSession?: AudioSession
}
