import type { Rule } from './rule.ts'
import { acuteRule } from './rules/acute.ts'
import { breathHoldRule } from './rules/breathHold.ts'
import { breathPaceRule } from './rules/breathPace.ts'
import { claimRule } from './rules/claim.ts'
import { clipRule } from './rules/clip.ts'
import { counterPoseRule } from './rules/counterPose.ts'
import { evidenceRule } from './rules/evidence.ts'
import { fallbackRule } from './rules/fallback.ts'
import { holdLimitRule } from './rules/holdLimit.ts'
import { levelChangeRule } from './rules/levelChange.ts'
import { minutesRule } from './rules/minutes.ts'
import { positionRule } from './rules/position.ts'
import { postureChangesRule } from './rules/postureChanges.ts'
import { promiseRule } from './rules/promise.ts'
import { restShareRule } from './rules/restShare.ts'
import { shortHoldRule } from './rules/shortHold.ts'
import { soundRule } from './rules/sound.ts'
import { stopCueRule } from './rules/stopCue.ts'
import { suitsRule } from './rules/suits.ts'
import { toneRule } from './rules/tone.ts'
import { wordRule } from './rules/word.ts'

/** All rules of good practice: first what may hurt, then what breaks trust, then what reads badly. */
export const RULES: readonly Rule[] = [
  holdLimitRule,
  acuteRule,
  breathHoldRule,
  breathPaceRule,
  suitsRule,
  fallbackRule,
  positionRule,
  postureChangesRule,
  counterPoseRule,
  stopCueRule,
  minutesRule,
  soundRule,
  wordRule,
  claimRule,
  promiseRule,
  evidenceRule,
  levelChangeRule,
  shortHoldRule,
  restShareRule,
  clipRule,
  toneRule,
]
