import type { Pose, PoseCategory } from '../core/catalogue/catalogue.ts'

/** The still that replaces one that was not drawn: the person in a similar position. */
const FALLBACKS: Readonly<Record<PoseCategory, string>> = {
  rest: 'constructive-rest',
  supine: 'constructive-rest',
  breath: 'constructive-rest',
  meditation: 'savasana',
  'side-lying': 'side-lying-rest',
  prone: 'sphinx',
  quadruped: 'cat-cow',
  kneeling: 'childs-pose',
  seated: 'easy-seat',
  chair: 'chair-cat-cow',
  standing: 'mountain',
}

/** The id of the pose whose picture replaces that of this pose. */
export const fallbackStillId = (pose: Pose) => FALLBACKS[pose.category]
