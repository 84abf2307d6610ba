/**
 * A window onto the person's sound settings, kept up to date while the scope that opened it lives.
 * It stands beside services.ts because the session page and the player share it.
 */
import { onScopeDispose, shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import type { SoundChannel, SoundSettings, Volume } from '../../core/sound/soundSettings.ts'
import { useServices } from './services.ts'

export interface SoundSettingsWindow {
  readonly settings: Readonly<ShallowRef<SoundSettings>>
  /** What is changed is kept on the device, and heard at once while a session plays. */
  change(part: Partial<SoundSettings>): void
  setVolume(part: SoundChannel, volume: Volume): void
}

/** The sound settings; to be called in a setup or another scope. */
export function useSoundSettings(): SoundSettingsWindow {
  const { soundSettings } = useServices()
  const settings = shallowRef(soundSettings.get())
  onScopeDispose(soundSettings.subscribe((now) => (settings.value = now)))

  return {
    settings: shallowReadonly(settings),
    change: soundSettings.change,
    setVolume: (part, volume) => soundSettings.change({ volumes: { ...settings.value.volumes, [part]: volume } }),
  }
}
