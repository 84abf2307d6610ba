import { hasInjectionContext, inject, type InjectionKey } from 'vue'

/**
 * Loads the page anew with fresh files if nothing less helps against the error, at an address of the app or the present one.
 * Does nothing where the error is of another kind or the page cannot be had just now.
 */
export type LoadFreshPage = (error: unknown, address?: string) => void

export const freshPageKey: InjectionKey<LoadFreshPage> = Symbol('fresh page')

/** What was asked for never came, and nobody said that it would not. */
export class LateError extends Error {
  override readonly name = 'LateError'
}

/** The way to a fresh page; does nothing outside the app, as in tests of single parts. */
export function useFreshPage(): LoadFreshPage {
  return (hasInjectionContext() ? inject(freshPageKey, null) : null) ?? (() => undefined)
}
