/** The sessions that come with the app, made ready to be shown and played when somebody opens one. */
import type { LoadedSession, SessionSource } from '../core/ports.ts'
import type { Catalogue } from '../core/session/catalogue.ts'
import { clipSecondsOf, type ClipLengths } from '../core/session/clipLengths.ts'
import { parseScript } from '../core/session/parseScript.ts'
import { posesById } from '../core/session/posesById.ts'
import type { SessionIssue } from '../core/session/script.ts'
import { compileTimeline, type CompileOptions } from '../core/timeline/compile.ts'
import { loaders, summaries } from 'virtual:sessions'

/** What a session needs beside its script; loaded once. */
interface Content {
  readonly catalogue: Catalogue
  readonly lengths: ClipLengths
}

/** The sessions of this build. */
export function bundledSessions(): SessionSource {
  let content: Promise<Content> | null = null
  const loadContent = () => (content ??= readContent())

  async function load(id: string, options: CompileOptions = {}): Promise<LoadedSession> {
    const loader = loaders[id]
    if (!loader) throw new Error(`There is no session “${id}”.`)
    const [{ catalogue, lengths }, { default: input }] = await Promise.all([loadContent(), loader()])
    const parsed = parseScript(input, { catalogue })
    if ('issues' in parsed) throw new Error(sentenceOf(parsed.issues))
    const compiled = compileTimeline(parsed.script, catalogue, { ...options, clipSeconds: clipSecondsOf(lengths) })
    if ('issues' in compiled) throw new Error(sentenceOf(compiled.issues))
    return { script: parsed.script, timeline: compiled.timeline, poses: posesById(catalogue) }
  }

  return { list: () => summaries, load, catalogue: async () => (await loadContent()).catalogue }
}

async function readContent(): Promise<Content> {
  const [poses, lengths] = await Promise.all([import('../../sessions/poses.json'), import('virtual:clip-lengths')])
  return { catalogue: poses.default as unknown as Catalogue, lengths: JSON.parse(lengths.default) as ClipLengths }
}

function sentenceOf(issues: readonly SessionIssue[]): string {
  return issues.map(({ path, message }) => `${path} ${message}`).join(' ')
}
