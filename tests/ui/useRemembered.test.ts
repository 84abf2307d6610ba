import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { useRemembered } from '../../src/ui/useRemembered.ts'

beforeEach(() => localStorage.clear())

const parseNumber = (stored: unknown) => (typeof stored === 'number' ? stored : 1)

describe('a remembered value', () => {
  it('outlives the visit', async () => {
    useRemembered('n', parseNumber).value = 5
    await nextTick()
    expect(useRemembered('n', parseNumber).value).toBe(5)
  })

  it.each(['{', '"five"', 'undefined'])('begins anew where the store holds %s', (stored) => {
    localStorage.setItem('n', stored)
    expect(useRemembered('n', parseNumber).value).toBe(1)
  })

  it('lasts for the visit where the browser refuses to store', async () => {
    const refusing = (): Storage => {
      throw new DOMException('denied', 'SecurityError')
    }
    const value = useRemembered('n', parseNumber, refusing)
    value.value = 5
    await nextTick()
    expect(value.value).toBe(5)
  })
})
