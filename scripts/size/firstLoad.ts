/** The files that a browser must fetch before Today can be used, from the build manifest. */

/** The part of Vite's `manifest.json` that describes the dependencies between chunks. */
export type BuildManifest = Readonly<Record<string, BuiltChunk>>

interface BuiltChunk {
  readonly file: string
  readonly isEntry?: boolean
  /** Keys of statically imported chunks. */
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const TODAY = 'src/features/today/TodayView.vue'

/**
 * The scripts and styles of the entry chunk, of Today's chunk if there is one, and of their static imports, each once. Throws if
 * the manifest has no entry.
 */
export function firstLoadFiles(manifest: BuildManifest): readonly string[] {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0) throw new Error('The build manifest has no entry')
  const chunks = collectChunks(manifest, [...entries, ...(TODAY in manifest ? [TODAY] : [])])
  return [...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))]
}

/** The output file of a source; throws if the build has none. */
export function builtFile(manifest: BuildManifest, source: string): string {
  const chunk = manifest[source]
  if (!chunk) throw new Error(`The build has no chunk for ${source}`)
  return chunk.file
}

function collectChunks(manifest: BuildManifest, keys: readonly string[]): readonly BuiltChunk[] {
  const seen = new Set<string>()
  const pending = [...keys]
  for (let key = pending.shift(); key !== undefined; key = pending.shift()) {
    if (seen.has(key)) continue
    seen.add(key)
    pending.push(...(manifest[key]?.imports ?? []))
  }
  return [...seen].flatMap((key) => manifest[key] ?? [])
}
