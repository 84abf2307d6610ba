/** The language of the catalogue, the recorded voices and the user interface (BCP 47 tag). */
export const APP_LANGUAGE = 'en'

/** True if two BCP 47 tags have the same language, whatever the region: `de` and `de-AT`. */
export function isSameLanguage(one: string, other: string): boolean {
  return primarySubtag(one) === primarySubtag(other)
}

function primarySubtag(tag: string): string {
  return tag.split(/[-_]/)[0]?.toLowerCase() ?? ''
}
