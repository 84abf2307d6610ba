/** Pain (0–10) from which a back counts as acute (clinical reference §0 rule 2). */
export const ACUTE_PAIN = 7

/** `acute`: pain of 7 or more, or a fresh spasm; `settling`: 4 to 6; `steady`: up to 3 (clinical reference §0 rule 2). */
export type PainState = 'acute' | 'settling' | 'steady'
