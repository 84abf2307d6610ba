/** Capabilities of the device other than playing sound; screens offer only what it supports. */
export interface DeviceCapabilities {
  /** It has speech synthesis. */
  readonly hasVoice: boolean
  /** True if one of its voices speaks a language (BCP 47 tag); loading the list of voices may take a second. */
  canSpeak(lang: string): Promise<boolean>
  readonly canVibrate: boolean
  /** A page can choose whether the person's own music continues. */
  readonly canPlayOverMusic: boolean
}
