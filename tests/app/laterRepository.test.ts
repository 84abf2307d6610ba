import { describe, expect, it } from 'vitest'
import { laterRepository } from '../../src/app/laterRepository.ts'
import { createMemoryPracticeRepository } from '../../src/platform/memoryPracticeRepository.ts'
import { aPractice } from '../support/aPractice.ts'

describe('the practice log, whose code comes over the network', () => {
  it('is asked for again after it was lost once, by everybody', async () => {
    let requests = 0
    const store = createMemoryPracticeRepository()
    const repository = laterRepository(async () => {
      requests += 1
      if (requests === 1) throw new TypeError('Failed to fetch dynamically imported module')
      return store
    })
    const entry = aPractice({ id: 'run' })
    await expect(Promise.all([repository.add(entry), repository.entries()])).rejects.toThrow('dynamically imported')
    await repository.add(entry)
    expect(await repository.entries()).toEqual([entry])
    expect(requests).toBe(2)
  })
})
