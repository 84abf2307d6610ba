import { effectScope, type EffectScope } from 'vue'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { useTheme } from '../../src/ui/useTheme.ts'

/** The system's preference, and how many listen to it. */
let isDark = false
let listeners = new Set<() => void>()
let scopes: EffectScope[] = []

beforeEach(() => {
  isDark = false
  listeners = new Set()
  scopes = []
  vi.spyOn(window, 'matchMedia').mockImplementation(
    () =>
      ({
        get matches() {
          return isDark
        },
        addEventListener: (_: string, listener: () => void) => listeners.add(listener),
        removeEventListener: (_: string, listener: () => void) => listeners.delete(listener),
      }) as unknown as MediaQueryList,
  )
})

afterEach(() => {
  for (const scope of scopes) scope.stop()
  delete document.documentElement.dataset['theme']
  vi.restoreAllMocks()
})

/** The theme as one more picture sees it. */
function picture() {
  const scope = effectScope()
  scopes.push(scope)
  const theme = scope.run(() => useTheme())
  if (!theme) throw new Error('The scope has ended')
  return { theme, leave: () => scope.stop() }
}

function systemTurns(dark: boolean) {
  isDark = dark
  for (const listener of listeners) listener()
}

it('follows the system where nothing is chosen, and the choice where there is one', async () => {
  const { theme } = picture()
  expect(theme.value).toBe('light')
  systemTurns(true)
  expect(theme.value).toBe('dark')
  document.documentElement.dataset['theme'] = 'light'
  await vi.waitFor(() => expect(theme.value).toBe('light'))
})

it('is asked for once, however many pictures a screen has, and let go with the last of them', () => {
  const pictures = Array.from({ length: 12 }, picture)
  expect(listeners.size).toBe(1)
  systemTurns(true)
  expect(pictures.map(({ theme }) => theme.value)).toEqual(Array(12).fill('dark'))
  for (const { leave } of pictures.slice(1)) leave()
  systemTurns(false)
  expect(pictures[0]?.theme.value).toBe('light')
  pictures[0]?.leave()
  expect(listeners.size).toBe(0)
})

it('is read anew by a picture that comes after all others have gone', () => {
  picture().leave()
  document.documentElement.dataset['theme'] = 'dark'
  expect(picture().theme.value).toBe('dark')
})
