/** A window onto how the drawn person looks, kept up to date while the scope that opened it lives. All screens with a picture share it. */
import { onScopeDispose, shallowReadonly, shallowRef, type ShallowRef } from 'vue'
import type { FigureLook } from '../core/look/figureLook.ts'
import { useServices } from './services.ts'

export interface FigureLookWindow {
  readonly look: Readonly<ShallowRef<FigureLook>>
  /** What is changed is kept on the device, and seen at once. */
  change(part: Partial<FigureLook>): void
}

/** The look of the person; to be called in a setup or another scope. */
export function useFigureLook(): FigureLookWindow {
  const { figureLook } = useServices()
  const look = shallowRef(figureLook.get())
  onScopeDispose(figureLook.subscribe((now) => (look.value = now)))
  return { look: shallowReadonly(look), change: figureLook.change }
}
