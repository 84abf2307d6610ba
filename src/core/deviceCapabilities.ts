/** What the device can beside playing sound; where it cannot, the screens do not offer it. */
export interface DeviceCapabilities {
  /** It can speak a text by itself. */
  readonly hasVoice: boolean
  /** True if one of its voices speaks a language (BCP 47 tag); the list of voices may take a second to come. */
  canSpeak(lang: string): Promise<boolean>
  readonly canVibrate: boolean
  /** It lets a page choose whether the person's own music plays on. */
  readonly canPlayOverMusic: boolean
}
