import { computed, type ComputedRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { BUILDS, CLOTHES, HAIRS, SKINS, type FigureLook } from '../../core/person/figureLook.ts'
import { clothesColours, hairColour, skinColour } from '../../picture/lookColours.ts'
import { useTheme } from '../../ui/useTheme.ts'

/** One of several, with its name. */
interface NamedChoice<T> {
  readonly value: T
  readonly name: string
}

/** A choice that is also seen as a colour or two. */
interface ColouredChoice<T> extends NamedChoice<T> {
  readonly colours: readonly string[]
}

/** A part of the look that is chosen by its colour, with the question about it. */
interface ColouredPart {
  readonly part: 'skin' | 'hair' | 'clothes'
  readonly ask: string
  readonly options: readonly ColouredChoice<FigureLook[ColouredPart['part']]>[]
}

export interface LookChoices {
  readonly coloured: ComputedRef<readonly ColouredPart[]>
  readonly builds: ComputedRef<readonly NamedChoice<FigureLook['build']>[]>
}

/** Everything that can be chosen of the person, in the colours of the theme in force. */
export function useLookChoices(): LookChoices {
  const { t } = useI18n()
  const theme = useTheme()

  return {
    coloured: computed(() => [
      {
        part: 'skin',
        ask: t('settings.skin'),
        options: SKINS.map((skin) => coloured(skin, t(`settings.skins.${skin}`), skinColour(theme.value, skin))),
      },
      {
        part: 'hair',
        ask: t('settings.hair'),
        options: HAIRS.map((hair) => coloured(hair, t(`settings.hairs.${hair}`), hairColour(theme.value, hair))),
      },
      {
        part: 'clothes',
        ask: t('settings.clothes'),
        options: CLOTHES.map((clothes) =>
          coloured(clothes, t(`settings.clothing.${clothes}`), ...clothesColours(theme.value, clothes)),
        ),
      },
    ]),
    builds: computed(() => BUILDS.map((build) => ({ value: build, name: t(`settings.builds.${build}`) }))),
  }
}

const coloured = <T>(value: T, name: string, ...colours: readonly string[]): ColouredChoice<T> => ({
  value,
  name,
  colours,
})
