/** What a browser must fetch before Today can be used, read from the manifest of the build. */

/** The part of Vite's `manifest.json` that tells which files belong together. */
export type BuildManifest = Readonly<Record<string, BuiltChunk>>

interface BuiltChunk {
  readonly file: string
  readonly isEntry?: boolean
  /** Keys of the chunks that are loaded with this one. */
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}

const TODAY = 'src/features/today/TodayView.vue'

/**
 * The scripts and styles of the entry chunk, of Today's own chunk where it has one, and of all that these import statically;
 * each once. Throws if the manifest has no entry.
 */
export function firstLoadFiles(manifest: BuildManifest): readonly string[] {
  const entries = Object.keys(manifest).filter((key) => manifest[key]?.isEntry)
  if (entries.length === 0) throw new Error('The build manifest has no entry')
  const chunks = withImports(manifest, [...entries, ...(TODAY in manifest ? [TODAY] : [])])
  return [...new Set(chunks.flatMap(({ file, css = [] }) => [file, ...css]))]
}

/** The file of one source in the build; throws if the build has none. */
export function builtFile(manifest: BuildManifest, source: string): string {
  const chunk = manifest[source]
  if (!chunk) throw new Error(`The build has no chunk for ${source}`)
  return chunk.file
}

function withImports(manifest: BuildManifest, keys: readonly string[]): readonly BuiltChunk[] {
  const seen = new Set<string>()
  const waiting = [...keys]
  for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
    if (seen.has(key)) continue
    seen.add(key)
    waiting.push(...(manifest[key]?.imports ?? []))
  }
  return [...seen].flatMap((key) => manifest[key] ?? [])
}
