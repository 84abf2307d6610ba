import type { SettingsStore } from '../../core/settingsStore.ts'
import { tryRead } from '../../core/tryRead.ts'

/**
 * Settings of this device, kept in local storage under `key`. What was stored is unknown until `parse` has read it, which never
 * throws; where storage is shut off, a change lasts for the visit.
 */
export function createStoredSettings<T extends object>(
  key: string,
  parse: (stored: unknown) => T,
  storage: Storage | undefined = tryRead(() => globalThis.localStorage),
): SettingsStore<T> {
  const listeners = new Set<(settings: T) => void>()
  let settings = parse(read(storage, key))
  return {
    get: () => settings,
    change(part) {
      settings = { ...settings, ...part }
      write(storage, key, settings)
      listeners.forEach((listener) => listener(settings))
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function read(storage: Storage | undefined, key: string): unknown {
  try {
    return JSON.parse(storage?.getItem(key) ?? 'null')
  } catch {
    // Nothing can be read: `parse` gives the default.
    return null
  }
}

/** A store that is full or forbidden costs the wish to be remembered, not the wish itself. */
function write(storage: Storage | undefined, key: string, settings: object): void {
  try {
    storage?.setItem(key, JSON.stringify(settings))
  } catch {
    // The change holds for the visit.
    return
  }
}
