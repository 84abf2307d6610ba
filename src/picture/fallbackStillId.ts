import type { Pose, PoseCategory } from '../core/catalogue/catalogue.ts'

/** The still that stands in where a pose was not drawn: the person in the same position. */
const stills: Readonly<Record<PoseCategory, string>> = {
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

/** The id of the pose whose picture stands in for this one. */
export const fallbackStillId = (pose: Pose) => stills[pose.category]
