/** Torso and neck. The spine runs close to the back, so the front is deeper. `along` is 0 at the seat and 1 at the collar. */
import { slerp } from '../math.ts'
import type { BodyContext } from './bodyContext.ts'
import { crossSection } from './tube.ts'
import type { Tube } from './tube.ts'

/** How far belly and ribs move forward on a full breath, in stature. */
const BELLY_RISE = 0.013
const RIB_RISE = 0.0105

export function torsoTubes(body: BodyContext): Tube[] {
  return [torso(body), neck(body)]
}

function torso({ build, breath, point, rotation }: BodyContext): Tube {
  const belly = BELLY_RISE * breath
  const ribs = RIB_RISE * breath
  const { hips, waist, chest } = build
  const pelvis = rotation('pelvis')
  const sections = [
    crossSection(point('pelvis', 'pelvis', 0.002, -0.04), pelvis, 0.04 * hips, 0.028, 0.034, 0),
    crossSection(point('pelvis', 'pelvis', 0, -0.022), pelvis, 0.066 * hips, 0.041, 0.052, 0.06),
    crossSection(point('pelvis', 'pelvis', 0, 0.004), pelvis, 0.081 * hips, 0.049, 0.06, 0.14),
    crossSection(point('l5', 'pelvis', 0.002, 0.002), pelvis, 0.08 * hips, 0.052, 0.054, 0.24),
    crossSection(
      point('l5', 'lumbar1', 0.006, 0.03),
      slerp(pelvis, rotation('lumbar1'), 0.6),
      0.073 * (hips + waist) * 0.5,
      0.053 * waist + belly * 0.6,
      0.046,
      0.32,
    ),
    crossSection(
      point('l3', 'lumbar1', 0.006, 0.01),
      rotation('lumbar1'),
      0.0655 * waist,
      0.051 * waist + belly,
      0.041,
      0.4,
    ),
    crossSection(
      point('t12', 'lumbar2', 0.006, -0.01),
      rotation('lumbar2'),
      0.065 * waist,
      0.052 * waist + belly * 0.7,
      0.04,
      0.5,
    ),
    crossSection(
      point('t12', 'thoracic1', 0.004, 0.022),
      rotation('thoracic1'),
      0.0705 * chest + ribs * 0.4,
      0.057 * chest + ribs,
      0.043,
      0.58,
    ),
    crossSection(
      point('t8', 'thoracic1', 0.003, 0.012),
      slerp(rotation('thoracic1'), rotation('thoracic2'), 0.5),
      0.0785 * chest + ribs * 0.5,
      0.064 * chest + ribs,
      0.048,
      0.68,
    ),
    crossSection(
      point('t4', 'thoracic2', 0.001, -0.01),
      rotation('thoracic2'),
      0.084 * chest + ribs * 0.5,
      0.06 * chest + ribs,
      0.051,
      0.78,
    ),
    crossSection(
      point('t4', 'thoracic3', -0.001, 0.018),
      rotation('thoracic3'),
      0.078 * chest + ribs * 0.3,
      0.047 + ribs * 0.6,
      0.047,
      0.86,
    ),
    crossSection(point('c7', 'thoracic3', -0.003, -0.016), rotation('thoracic3'), 0.054, 0.035, 0.037, 0.94),
    crossSection(point('c7', 'thoracic3', -0.001, 0.006), rotation('thoracic3'), 0.036, 0.029, 0.03, 1),
  ]
  return { name: 'torso', material: 'torso', side: 0, sections, rows: 42, columns: 36, capStart: 0.016, capEnd: 0.006 }
}

function neck({ build, point, rotation }: BodyContext): Tube {
  const k = (1 + build.shoulders) / 2
  const sections = [
    crossSection(point('c7', 'thoracic3', -0.001, -0.012), rotation('thoracic3'), 0.036 * k, 0.03 * k, 0.03 * k, 0.97),
    crossSection(point('c7', 'neck', 0.002, 0.012), rotation('neck'), 0.0275 * k, 0.027 * k, 0.027 * k, 1.05),
    crossSection(
      point('skull', 'neck', 0.005, -0.008),
      slerp(rotation('neck'), rotation('head'), 0.5),
      0.0262 * k,
      0.026 * k,
      0.027 * k,
      1.12,
    ),
    crossSection(point('skull', 'head', 0.006, 0.03), rotation('head'), 0.028, 0.028, 0.03, 1.2),
  ]
  return { name: 'neck', material: 'neck', side: 0, sections, rows: 9, columns: 18, capStart: 0.004, capEnd: 0.01 }
}
