import { describe, expect, it } from 'vitest'
import { createListeners } from '../../src/core/listeners.ts'

describe('listeners', () => {
  it('are all called, whichever of them fails, and what failed is reported once', () => {
    const reported: unknown[] = []
    const heard: string[] = []
    const listeners = createListeners<number>((error) => reported.push(error))
    listeners.add((value) => heard.push(`first ${value}`))
    listeners.add(() => {
      throw new Error('broken')
    })
    listeners.add((value) => heard.push(`last ${value}`))
    listeners.notify(1)
    listeners.notify(2)
    expect(heard).toEqual(['first 1', 'last 1', 'first 2', 'last 2'])
    expect(reported).toEqual([new Error('broken')])
  })

  it('hear nothing after they stopped, also where one stops while all are called', () => {
    const heard: number[] = []
    const listeners = createListeners<number>(() => undefined)
    const stop = listeners.add((value) => {
      heard.push(value)
      stop()
    })
    listeners.notify(1)
    listeners.notify(2)
    expect(heard).toEqual([1])
  })
})
