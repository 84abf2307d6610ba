import { shallowRef, watch, type ShallowRef } from 'vue'

/**
 * A value that outlives the visit, in the browser's local storage.
 * What is stored is unknown until `parse` has read it; where storage is shut off, the value lasts for the visit.
 */
export function useRemembered<T>(
  key: string,
  parse: (stored: unknown) => T,
  storage: () => Storage = () => window.localStorage,
): ShallowRef<T> {
  const value = shallowRef(parse(read(key, storage)))
  watch(value, (now) => write(key, now, storage))
  return value
}

function read(key: string, storage: () => Storage): unknown {
  try {
    return JSON.parse(storage().getItem(key) ?? 'null')
  } catch {
    // Nothing can be read: `parse` gives the default.
    return null
  }
}

function write(key: string, value: unknown, storage: () => Storage): void {
  try {
    storage().setItem(key, JSON.stringify(value))
  } catch {
    // Private windows and full disks refuse; a choice that is asked again next time is no loss worth a sentence.
  }
}
