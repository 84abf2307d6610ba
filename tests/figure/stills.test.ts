import { existsSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readSolved } from '../../scripts/figures/solvedPoses.ts'

const files = Object.keys(readSolved(process.cwd())).flatMap((id) =>
  ['light', 'dark'].map((theme) => `public/figures/${id}-${theme}.webp`),
)

describe('the stills', () => {
  it.each(files)('%s is there', (file) => {
    expect(existsSync(file)).toBe(true)
  })

  it('weigh 12 KB or less each on average', () => {
    const bytes = files.reduce((sum, file) => sum + statSync(file).size, 0)
    expect(bytes / files.length).toBeLessThanOrEqual(12 * 1024)
  })
})
