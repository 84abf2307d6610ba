/** A person's visit to the built app: the page is tapped for sound, and nothing may go wrong or leave for elsewhere unseen. */
import { test as base, expect } from '@playwright/test'
import { tapAudio } from './audioTap.ts'

interface Watch {
  /** Requests to another origin and mistakes of the page; a journey ends with none. */
  readonly troubles: string[]
}

export interface JourneyOptions {
  /** Mistakes of the page that a journey brings about itself. */
  readonly forgiven: RegExp
}

export const test = base.extend<Watch & JourneyOptions>({
  forgiven: [/^$/, { option: true }],
  troubles: [
    async ({ context, baseURL, forgiven }, use) => {
      const troubles: string[] = []
      const home = new URL(baseURL ?? '').origin
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (protocol.startsWith('http') && origin !== home) troubles.push(`asked ${request.url()}`)
      })
      context.on('weberror', (error) => troubles.push(`threw ${error.error().message}`))
      context.on('console', (message) => {
        if (message.type() === 'error') troubles.push(`complained ${message.text()} ${message.location().url}`)
      })
      await use(troubles)
      expect(
        troubles.filter((trouble) => !forgiven.test(trouble)),
        'no request to another origin, no error',
      ).toEqual([])
    },
    { auto: true },
  ],
  page: async ({ page }, use) => {
    await tapAudio(page)
    await use(page)
  },
})

export { expect }
