import { rename, writeFile } from 'node:fs/promises'

/** Writes a value as JSON; a reader sees the old file or the new one, never half of it. */
export async function writeJson(file: string, value: unknown): Promise<void> {
  const unfinished = `${file}.part`
  await writeFile(unfinished, `${JSON.stringify(value, null, 1)}\n`)
  await rename(unfinished, file)
}
