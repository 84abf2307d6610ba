/** Recordings that a person made: `recordings/<locale>/<key>.wav`, each for the line with that key. */
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { clipKey } from '../../../src/core/sound/clipKey.ts'
import { ToolError } from '../toolError.ts'
import { trimSilence } from './clip.ts'
import { hashOfAll } from './plan.ts'
import { voiceSamples } from './voiceSamples.ts'

/** The hash of each recording's clip, by its key. */
export type Recordings = ReadonlyMap<string, string>

const FOLDER = 'recordings'

/** Where the recordings of a locale lie, seen from the folder the tool runs in. */
export function recordingsFolder(locale: string): string {
  return path.join(FOLDER, locale)
}

/** The keys of the recordings that there are; none where there is no folder. */
export async function recordedKeys(locale: string): Promise<readonly string[]> {
  const names = await readdir(recordingsFolder(locale)).catch((): string[] => [])
  return names.filter((name) => name.endsWith('.wav')).map((name) => path.basename(name, '.wav'))
}

/** All recordings; `finish` is what their clips owe to the polish. */
export async function findRecordings(locale: string, finish: string): Promise<Recordings> {
  const hashed = (await recordedKeys(locale)).map(async (key) => {
    const bytes = await readFile(fileOf(locale, key))
    return [key, hashOfAll([finish, createHash('sha256').update(bytes).digest('hex')])] as const
  })
  return new Map(await Promise.all(hashed))
}

/** The keys of recordings that none of the lines has. */
export function strayRecordings(recordings: Recordings, lines: readonly string[]): readonly string[] {
  const keys = new Set(lines.map(clipKey))
  return [...recordings.keys()].filter((key) => !keys.has(key))
}

/** A recording as a clip's samples, trimmed like those of an engine. A file that is no sound ends the tool. */
export async function readRecording(locale: string, key: string): Promise<Float32Array> {
  const file = fileOf(locale, key)
  try {
    return trimSilence(voiceSamples(await readFile(file)))
  } catch (error) {
    throw new ToolError(`${file} cannot be used: ${error instanceof Error ? error.message : String(error)}.`)
  }
}

function fileOf(locale: string, key: string): string {
  return path.join(recordingsFolder(locale), `${key}.wav`)
}
