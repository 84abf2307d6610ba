/** Maximum lengths of texts, in UTF-16 units, as editors count them. */
export const TEXT_LIMITS = { title: 200, name: 200, licence: 200, text: 600 } as const
