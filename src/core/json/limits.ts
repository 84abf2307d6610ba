/** Limits of a whole document, before anybody asks what it means. */
export const DOCUMENT_LIMITS = { bytes: 2 * 1024 * 1024, depth: 32, values: 50_000, keyLength: 128 } as const
