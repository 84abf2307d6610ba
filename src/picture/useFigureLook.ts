/** Reactive access to the look of the drawn person, shared by all screens with a picture. */
import { inject, onScopeDispose, shallowReadonly, shallowRef, type InjectionKey, type ShallowRef } from 'vue'
import type { FigureLook, FigureLookStore } from '../core/person/figureLook.ts'

export const figureLookKey: InjectionKey<FigureLookStore> = Symbol('figure look')

export interface FigureLookWindow {
  readonly look: Readonly<ShallowRef<FigureLook>>
  /** Changes are saved on the device and take effect at once. */
  change(changes: Partial<FigureLook>): void
}

/** The look of the person, subscribed until the scope ends; to be called in a setup or another scope. */
export function useFigureLook(): FigureLookWindow {
  const figureLook = inject(figureLookKey)
  if (!figureLook) throw new Error('The app was created without a store for the look of the person')
  const look = shallowRef(figureLook.get())
  onScopeDispose(figureLook.subscribe((now) => (look.value = now)))
  return { look: shallowReadonly(look), change: figureLook.change }
}
