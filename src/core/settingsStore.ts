/** Settings of this device: read synchronously, changed at any time in part; listeners are notified of every change. */
export interface SettingsStore<T> {
  get(): T
  change(changes: Partial<T>): void
  subscribe(listener: (settings: T) => void): () => void
}
