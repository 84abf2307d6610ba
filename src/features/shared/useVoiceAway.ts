import { shallowRef, watch, type ShallowRef } from 'vue'
import { useServices } from './services.ts'
import type { LoadedSession } from '../../core/session/sessionSource.ts'

/** True while the voice of a loaded session cannot be heard on this device, as far as is known before it starts. */
export function useVoiceAway(session: () => LoadedSession): Readonly<ShallowRef<boolean>> {
  const { watchVoice } = useServices()
  const isAway = shallowRef(false)
  watch(
    session,
    (loaded, _before, onCleanup) => {
      isAway.value = false
      onCleanup(watchVoice(loaded, (canBeHeard) => (isAway.value = !canBeHeard)))
    },
    { immediate: true },
  )
  return isAway
}
