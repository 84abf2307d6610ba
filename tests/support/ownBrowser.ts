/** A browser with a profile of its own, which a journey may set up, kill and open again. */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, BrowserType, LaunchOptions } from '@playwright/test'

export interface OwnBrowser {
  open(): Promise<BrowserContext>
  /** Ends all its processes at once, as a crash or an empty battery does. */
  kill(): void
  /** Throws the profile away. */
  remove(): Promise<void>
}

/** A profile with these settings in Chromium's `Preferences` file. */
export async function ownBrowser(
  chromium: BrowserType,
  launchOptions: LaunchOptions,
  preferences: object = {},
): Promise<OwnBrowser> {
  const profile = await mkdtemp(join(tmpdir(), 'meru-profile-'))
  await mkdir(join(profile, 'Default'))
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences))
  return {
    open: () =>
      chromium.launchPersistentContext(profile, {
        ...launchOptions,
        viewport: { width: 360, height: 740 },
        locale: 'en-GB',
        timezoneId: 'Europe/Berlin',
      }),
    // The profile's name stands in the command of each process, and of no other.
    kill: () => void spawnSync('pkill', ['-KILL', '-f', profile]),
    remove: () => rm(profile, { recursive: true, force: true, maxRetries: 5 }),
  }
}
