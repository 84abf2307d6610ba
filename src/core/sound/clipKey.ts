/** A sentence's clip is found by the sentence itself, so that any voice, spoken or recorded, can fill the same key. */
import { sha256 } from './sha256.ts'

const MAX_SLUG_LENGTH = 40

/**
 * The name of a sentence's clip: a slug of at most 40 characters for the eye, then the first 8 hex digits of the SHA-256 of
 * the normalised sentence. Case and punctuation count, since they change how it is spoken; spacing does not.
 */
export function clipKey(text: string): string {
  const spoken = normaliseLine(text)
  const slug = spoken
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, MAX_SLUG_LENGTH)
  return `${slug}-${sha256(spoken).slice(0, 8)}`
}

/** A line as it is spoken and hashed: Unicode NFC, every run of white space one space, none at the ends. */
export function normaliseLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
