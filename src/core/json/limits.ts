/** Limits of a whole document, checked before its content. */
export const DOCUMENT_LIMITS = { bytes: 2 * 1024 * 1024, depth: 32, values: 50_000, keyLength: 128 } as const
