import { useI18n } from 'vue-i18n'
import { AMBIENCES, DEVICE_VOICE, VOICES, type SoundSettings, type Volume } from '../core/sound/soundSettings.ts'
import { PACES, type Pace } from '../core/timeline/paces.ts'

/** What the paces are called, in their order. */
const PACE_NAMES = ['quicker', 'written', 'slower', 'slowest'] as const

type BedChoice = SoundSettings['ambience']

export interface SoundWords {
  /** "80 per cent", and "off" at 0. */
  volume(volume: Volume): string
  /** "Rain", "As the author chose", "None" */
  bed(choice: BedChoice): string
  /** Every choice of a bed with its name. */
  readonly beds: readonly { readonly value: BedChoice; readonly name: string }[]
  /** Every pace with its name: "As written", "A little slower" */
  readonly paces: readonly { readonly value: Pace; readonly name: string }[]
  pace(pace: Pace): string
  /** "Willow", "My device’s voice"; an id that is not among the built-in voices stands for itself. */
  voice(id: string): string
}

/** What is said of voices and sounds in a few words. */
export function useSoundWords(): SoundWords {
  const { t } = useI18n()
  const bed = (choice: BedChoice) => t(`sound.ambience.${choice ?? 'none'}`)
  const paces = PACES.map((value, n) => ({ value, name: t(`sound.paces.${PACE_NAMES[n] ?? 'written'}`) }))
  return {
    volume: (volume) => (volume === 0 ? t('sound.off') : t('sound.percent', { n: Math.round(100 * volume) })),
    bed,
    beds: (['script', null, ...AMBIENCES] as const).map((value) => ({ value, name: bed(value) })),
    paces,
    pace: (pace) => paces.find(({ value }) => value === pace)?.name ?? '',
    voice: (id) => (id === DEVICE_VOICE ? t('sound.deviceVoice') : (VOICES.find((each) => each.id === id)?.name ?? id)),
  }
}
