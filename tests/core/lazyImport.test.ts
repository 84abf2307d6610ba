import { describe, expect, it } from 'vitest'
import { lazyImport, ImportLostError, cacheOnSuccess } from '../../src/core/lazyImport.ts'

/** A file behind a bad line: each request gets the next answer, and from then on the last one. */
function fileAnswering<T extends object = object>(...answers: (T | Error)[]) {
  const file = { requests: 0, load }
  function load(): Promise<T> {
    const answer = answers[Math.min(file.requests, answers.length - 1)] ?? new Error('No answer')
    file.requests += 1
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  return file
}

const part = { speak: () => 'hello' }
const lost = new TypeError('Failed to fetch')

describe('a part of the app that is loaded when it is wanted', () => {
  it('is asked for once, however many want it', async () => {
    const file = fileAnswering(part)
    const load = lazyImport(file.load)
    expect(await Promise.all([load(), load()])).toEqual([part, part])
    await load()
    expect(file.requests).toBe(1)
  })

  it('is asked for a second time at once when it was lost', async () => {
    const file = fileAnswering(lost, part)
    expect(await lazyImport(file.load)()).toBe(part)
  })

  it('is asked for a second time when it came empty', async () => {
    const file = fileAnswering<object>({}, part)
    expect(await lazyImport(file.load)()).toBe(part)
  })

  it('says what was lost, and is asked for again at the next wish', async () => {
    const file = fileAnswering<object>(lost, lost, lost, part)
    const load = lazyImport(file.load)
    await expect(load()).rejects.toThrow(ImportLostError)
    expect(load.loaded()).toBeNull()
    expect(await load()).toBe(part)
    expect(file.requests).toBe(4)
  })

  it('is at hand once it is there', async () => {
    const load = lazyImport(fileAnswering(part).load)
    expect(load.loaded()).toBeNull()
    await load()
    expect(load.loaded()).toBe(part)
  })
})

describe('what is remembered once it was loaded', () => {
  it('fails with its own error and is loaded again after it', async () => {
    const file = fileAnswering<object>(lost, part)
    const load = cacheOnSuccess(file.load)
    await expect(load()).rejects.toBe(lost)
    expect(await load()).toBe(part)
  })
})
