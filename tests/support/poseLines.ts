import type { Pose } from '../../src/core/catalogue/catalogue.ts'

/** Every sentence that a pose may say, with its placeholders. */
export function poseLines({ cues }: Pose): readonly string[] {
  return [cues.full, cues.brief].flatMap(({ enter, hold, leave, change }) => [
    ...enter,
    ...hold,
    ...leave,
    ...(change ?? []),
  ])
}
