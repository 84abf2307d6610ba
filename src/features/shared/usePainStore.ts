/**
 * How much it hurts now, as said last: on Today before a practice, or after one. It is remembered over a reload and goes with
 * the next session that starts, wherever that is, until it is too old to be true.
 */
import { defineStore } from 'pinia'
import { computed, onScopeDispose, shallowRef } from 'vue'
import { DEFAULT_PRACTICE_SETTINGS } from '../../core/practice/defaultSettings.ts'
import { createPainAnswer, currentPain } from '../../core/practice/painAnswer.ts'
import { useServices } from './services.ts'
import { useWallClock } from './useWallClock.ts'

export const usePainStore = defineStore('pain', () => {
  const { now, rememberedPain } = useServices()
  const { moment, refresh } = useWallClock()
  const answer = shallowRef(rememberedPain.get().answer)
  onScopeDispose(rememberedPain.subscribe((remembered) => (answer.value = remembered.answer)))

  /** 0–10, or null where nothing holds; read anew from the clock, for what is written. */
  const painNow = () => currentPain(answer.value, now(), DEFAULT_PRACTICE_SETTINGS.dayStart)

  const pain = computed({
    get: () => currentPain(answer.value, moment.value, DEFAULT_PRACTICE_SETTINGS.dayStart),
    set: (said: number | null) => {
      refresh()
      rememberedPain.change({
        answer: said === null ? null : createPainAnswer(said, now(), DEFAULT_PRACTICE_SETTINGS.dayStart),
      })
    },
  })

  return { pain, painNow }
})
