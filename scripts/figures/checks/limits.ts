/**
 * Joint limits of a drawn figure, in degrees: the limits for beginners of the clinical reference §3.2 where it gives one, otherwise the
 * clinical norm beside it. Drawing limits, not safety limits.
 */
export const LIMITS = {
  'hip flexion': 120,
  'hip extension': 20,
  'hip abduction': 45,
  'hip adduction': 30,
  knee: 135,
  'ankle up': 15,
  'ankle down': 50,
  /** Tops of the feet on the floor: 55° of the ankle and 15° of the foot (§3.4, note on p = 70). */
  'ankle down, resting': 70,
  'shoulder raised': 170,
  'shoulder behind': 40,
  elbow: 140,
  wrist: 80,
  'lumbar flexion': 40,
  'lumbar extension': 20,
  'lumbar side': 20,
  'lumbar twist': 5,
  'thoracic twist': 35,
  'neck flexion': 40,
  'neck extension': 30,
  'neck side': 30,
  'neck twist': 65,
} as const
export type Limit = keyof typeof LIMITS

/** In stature: contact gap, depth under the floor, depth of a limb inside another, and distance of the centre of mass outside the support. */
export const MAX_CONTACT_GAP = 0.01
export const MAX_DEPTH_UNDER_FLOOR = 0.005
export const MAX_CROSSING = 0.015
export const MAX_IMBALANCE = 0.015
/** As a fraction of the limb length: within reach, apart from rounding. */
export const MAX_OVERREACH = 0.0005
