/** The language of the catalogue, of the recorded voices and of the screens. */
export const HOME_LANGUAGE = 'en'

/** True for two BCP 47 tags of one language, whatever the region: `de` and `de-AT`. */
export function isSameLanguage(one: string, other: string): boolean {
  return primary(one) === primary(other)
}

function primary(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? ''
}
