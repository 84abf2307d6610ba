import { flushPromises } from '@vue/test-utils'
import { createApp, effectScope, isProxy } from 'vue'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { freshPageKey, LateError } from '../../src/ui/freshPage.ts'
import { LATE, useLoading, type Loading } from '../../src/ui/useLoading.ts'

it('hands out what was loaded as it is, so that it can be stored', async () => {
  const session = { regions: ['lower'] }
  const loading = effectScope().run(() =>
    useLoading(
      () => 'id',
      async () => session,
    ),
  )
  await flushPromises()
  const state = loading?.state.value
  expect(state?.status === 'ready' ? state.value : null).toBe(session)
  expect(state?.status === 'ready' && isProxy(state.value.regions)).toBe(false)
})

describe('what does not come', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  /** A screen that loads something, in an app that can load a fresh page. */
  function aScreen<T>(load: () => Promise<T>) {
    const freshPages: unknown[] = []
    const app = createApp({})
    app.provide(freshPageKey, (error) => freshPages.push(error))
    const loading = app.runWithContext(() => effectScope().run(() => useLoading(() => null, load)) as Loading<T>)
    return { loading, freshPages }
  }

  it('is called late after 20 s, and is still welcome', async () => {
    let arrive: (value: string) => void = () => undefined
    const { loading } = aScreen(() => new Promise<string>((resolve) => (arrive = resolve)))
    await vi.advanceTimersByTimeAsync(LATE - 1)
    expect(loading.state.value.status).toBe('loading')
    await vi.advanceTimersByTimeAsync(1)
    expect(loading.state.value).toMatchObject({ status: 'failed', error: expect.any(LateError) })
    arrive('here')
    await flushPromises()
    expect(loading.state.value).toEqual({ status: 'ready', value: 'here' })
  })

  it('is asked for again in a fresh page where it is late, since the old request would only be joined', async () => {
    const { loading, freshPages } = aScreen(() => new Promise(() => undefined))
    await vi.advanceTimersByTimeAsync(LATE)
    expect(freshPages).toEqual([])
    loading.reload()
    expect(freshPages).toEqual([expect.any(LateError)])
  })

  it('is asked for again in place first, and in a fresh page where that fails', async () => {
    const answers = [new Error('lost'), new Error('lost again')]
    const { loading, freshPages } = aScreen(() => Promise.reject(answers.shift()))
    await flushPromises()
    expect([loading.state.value.status, freshPages]).toEqual(['failed', []])
    loading.reload()
    await flushPromises()
    expect(freshPages).toEqual([new Error('lost again')])
  })
})
