/** A window onto how the drawn person looks, kept up to date while the scope that opened it lives. All screens with a picture share it. */
import { inject, onScopeDispose, shallowReadonly, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import type { FigureLook, FigureLookStore } from '../core/person/figureLook.ts'

export const figureLookKey: InjectionKey<FigureLookStore> = Symbol('figure look')

export interface FigureLookWindow {
  readonly look: Readonly<ShallowRef<FigureLook>>
  /** What is changed is kept on the device, and seen at once. */
  change(part: Partial<FigureLook>): void
}

/** The look of the person; to be called in a setup or another scope. */
export function useFigureLook(): FigureLookWindow {
  const figureLook = inject(figureLookKey)
  if (!figureLook) throw new Error('The app was created without a store for the look of the person')
  const look = shallowRef(figureLook.get())
  onScopeDispose(figureLook.subscribe((now) => (look.value = now)))
  return { look: shallowReadonly(look), change: figureLook.change }
}
