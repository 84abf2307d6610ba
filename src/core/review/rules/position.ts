import type { Posture } from '../../catalogue/catalogue.ts'
import type { Position } from '../../script/script.ts'
import type { LintedSession, Rule } from '../rule.ts'
import { needsPosition } from '../ruleMessages.ts'

/** Where each posture is possible; a bed carries whoever lies or sits. */
const PLACES: Readonly<Record<Posture, readonly Position[]>> = {
  standing: ['standing'],
  chair: ['chair'],
  sitting: ['floor', 'bed'],
  kneeling: ['floor'],
  'all-fours': ['floor'],
  prone: ['floor', 'bed'],
  supine: ['floor', 'bed'],
  'side-lying': ['floor', 'bed'],
}

/** Nobody is asked to get into a position that the session does not name: by those people choose. */
export const positionRule: Rule = {
  name: 'POSITION',
  severity: 'error',
  audience: 'everyone',
  find: ({ script, steps }: LintedSession) =>
    steps
      .map(({ step, path, posture }) => ({
        id: step.in ?? step.pose,
        path: step.in === undefined ? `${path}/pose` : `${path}/in`,
        places: PLACES[posture.end],
      }))
      .filter(({ places }) => !places.some((place) => script.positions.includes(place)))
      .map(({ id, path, places }) => ({ path, message: needsPosition(id, places) })),
}
