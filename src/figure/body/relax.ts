import { valueAt } from './loft.ts'

/** One relaxation pass: a 3 × 3 blur over a grid of four numbers per point, wrapped around the tube. */
export function relax(field: Float32Array, rows: number, columns: number): Float32Array<ArrayBuffer> {
  const width = columns + 1
  const out = new Float32Array(field.length)
  for (let row = 0; row < rows; row++) {
    for (let c = 0; c < width; c++) {
      const q = (row * width + c) * 4
      let weight = 0
      let [a0, a1, a2, a3] = [0, 0, 0, 0]
      for (let dr = -1; dr <= 1; dr++) {
        const r = row + dr
        if (r < 0 || r >= rows) continue
        for (let dc = -1; dc <= 1; dc++) {
          let cc = c + dc
          if (cc < 0) cc = columns - 1
          else if (cc >= columns) cc -= columns
          const g = (dr === 0 ? 2 : 1) * (dc === 0 ? 2 : 1)
          const p = (r * width + cc) * 4
          weight += g
          a0 += valueAt(field, p) * g
          a1 += valueAt(field, p + 1) * g
          a2 += valueAt(field, p + 2) * g
          a3 += valueAt(field, p + 3) * g
        }
      }
      out[q] = a0 / weight
      out[q + 1] = a1 / weight
      out[q + 2] = a2 / weight
      out[q + 3] = a3 / weight
    }
  }
  return out
}
