/** Settings of this device: read at once, changed at any time, part by part; a listener is told every change. */
export interface SettingsStore<T> {
  get(): T
  change(part: Partial<T>): void
  subscribe(listener: (settings: T) => void): () => void
}
