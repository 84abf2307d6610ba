/** Clips are keyed by their sentence, so that every voice has the same keys. */
import { sha256 } from './sha256.ts'

const MAX_SLUG_LENGTH = 40

/**
 * The key of a sentence's clip: a readable slug of at most 40 characters, then the first 8 hex digits of the SHA-256 of the
 * normalised sentence. Case and punctuation matter, since they change how it is spoken; spacing does not.
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

/** A line as it is spoken and hashed: Unicode NFC, trimmed, with single spaces. */
export function normaliseLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
