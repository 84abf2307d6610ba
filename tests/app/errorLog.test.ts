import { expect, it, onTestFinished, vi } from 'vitest'
import { addToLog, loggedErrors, watchErrors } from '../../src/app/errorLog.ts'

it('logs what nobody caught, and not a word of its message', () => {
  localStorage.clear()
  const page = new EventTarget()
  watchErrors(page as Window)
  page.dispatchEvent(Object.assign(new Event('error'), { error: new TypeError('pain 7') }))
  page.dispatchEvent(Object.assign(new Event('error'), { error: null, message: 'ResizeObserver loop' }))
  page.dispatchEvent(Object.assign(new Event('unhandledrejection'), { reason: new RangeError('my note') }))
  expect(loggedErrors().map(({ code, name }) => [code, name])).toEqual([
    ['mistake', 'TypeError'],
    ['promise', 'RangeError'],
  ])
  expect(JSON.stringify({ ...localStorage })).not.toMatch(/pain 7|my note/)
})

it('is no second error where the store refuses', () => {
  const setItem = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('No room', 'QuotaExceededError')
  })
  onTestFinished(() => void setItem.mockRestore())
  expect(() => addToLog('store-full', new Error('x'))).not.toThrow()
})
