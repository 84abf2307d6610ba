import { flushPromises } from '@vue/test-utils'
import { effectScope, isProxy } from 'vue'
import { expect, it } from 'vitest'
import { useLoading } from '../../src/ui/useLoading.ts'

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
