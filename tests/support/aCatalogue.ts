import type { Catalogue, Pose, Posture, Route } from '../../src/core/catalogue/catalogue.ts'

/** All of them. */
export const POSTURES: readonly Posture[] = [
  'standing',
  'chair',
  'sitting',
  'kneeling',
  'all-fours',
  'prone',
  'supine',
  'side-lying',
]

/** A pose with short sentences; `id` and whatever the test is about. */
export function aPose(pose: Partial<Pose> & { readonly id: string }): Pose {
  const where = pose.sided === true ? ' on the {side}' : ''
  const cues = {
    enter: [`Come into ${pose.id}${where}.`],
    hold: [`Stay in ${pose.id}.`],
    leave: [`Leave ${pose.id}.`],
    ...(pose.sided === true ? { change: ['Now the {side} side.'] } : {}),
  }
  return {
    name: pose.id,
    spokenName: pose.id,
    sanskrit: null,
    category: 'supine',
    posture: { start: 'supine', end: 'supine' },
    sided: false,
    regions: ['lower'],
    direction: [],
    level: 1,
    acute: 'yes',
    limits: { usualSeconds: 30, maxSeconds: 600 },
    flags: { avoid: [], ease: [] },
    props: [],
    counterPose: null,
    easier: { text: 'Smaller.' },
    fallback: 'body-scan',
    caption: `In ${pose.id}`,
    picture: `A person in ${pose.id}`,
    feel: 'A mild stretch.',
    notFeel: 'No pain.',
    cues: { full: cues, brief: { ...cues, enter: [`Again ${pose.id}.`], hold: [] } },
    reviewed: true,
    ...pose,
  }
}

/** A catalogue with one direct route between all postures, and the breath entry that scripts follow by default. */
export function aCatalogue(...poses: readonly Pose[]): Catalogue {
  const routes = POSTURES.flatMap((from) =>
    POSTURES.filter((to) => to !== from).map((to): Route => ({ from, to, lines: [`Go from ${from} to ${to}.`] })),
  )
  return {
    poses: [
      ...poses,
      aPose({
        id: 'extended-exhale',
        category: 'breath',
        pattern: { inhale: 4, holdIn: 0, exhale: 6, holdOut: 0 },
      }),
      aPose({ id: 'body-scan', category: 'meditation' }),
    ],
    routes,
    phrases: {
      next: 'Next, {name}.',
      stay: 'Stay as you are.',
      last: 'This is nearly over.',
      easierSide: 'Choose the side that feels easier.',
      restBetweenSets: 'Rest.',
      again: 'Again.',
    },
  }
}
