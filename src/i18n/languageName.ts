const names = new Intl.DisplayNames('en', { type: 'language' })

/** "German" for `de-AT`: the language of a BCP 47 tag without its region; the tag itself where nobody has named it. */
export function languageName(tag: string): string {
  try {
    return names.of(new Intl.Locale(tag).language) ?? tag
  } catch {
    // No language has this tag.
    return tag
  }
}
