import type { Rule } from './rule.ts'
import { acute } from './rules/acute.ts'
import { breathHold } from './rules/breathHold.ts'
import { breathPace } from './rules/breathPace.ts'
import { claim } from './rules/claim.ts'
import { clip } from './rules/clip.ts'
import { counterPose } from './rules/counterPose.ts'
import { evidence } from './rules/evidence.ts'
import { fallback } from './rules/fallback.ts'
import { holdLimit } from './rules/holdLimit.ts'
import { levelChange } from './rules/levelChange.ts'
import { minutes } from './rules/minutes.ts'
import { position } from './rules/position.ts'
import { postureChanges } from './rules/postureChanges.ts'
import { promise } from './rules/promise.ts'
import { restShare } from './rules/restShare.ts'
import { shortHold } from './rules/shortHold.ts'
import { sound } from './rules/sound.ts'
import { stopCue } from './rules/stopCue.ts'
import { suits } from './rules/suits.ts'
import { tone } from './rules/tone.ts'
import { word } from './rules/word.ts'

/** All rules of good practice: first what may hurt, then what breaks trust, then what reads badly. */
export const rules: readonly Rule[] = [
  holdLimit,
  acute,
  breathHold,
  breathPace,
  suits,
  fallback,
  position,
  postureChanges,
  counterPose,
  stopCue,
  minutes,
  sound,
  word,
  claim,
  promise,
  evidence,
  levelChange,
  shortHold,
  restShare,
  clip,
  tone,
]
