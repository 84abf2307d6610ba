/** From this pain (0–10) on a back counts as acute (clinical reference §0 rule 2). */
export const ACUTE_PAIN = 7

/** `acute`: from a pain of 7 on, or in a fresh spasm; `settling`: 4 to 6; `steady`: up to 3 (clinical reference §0 rule 2). */
export type PainState = 'acute' | 'settling' | 'steady'
