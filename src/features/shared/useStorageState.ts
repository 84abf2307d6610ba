import { onScopeDispose, shallowRef, type ShallowRef } from 'vue'
import type { StorageState } from '../../core/practice/bufferedRepository.ts'
import type { PracticeStorage } from './services.ts'

/** How safely the record is stored, now and at each change. */
export function useStorageState(storage: PracticeStorage): Readonly<ShallowRef<StorageState>> {
  const state = shallowRef(storage.state())
  onScopeDispose(storage.subscribe((now) => (state.value = now)))
  return state
}
