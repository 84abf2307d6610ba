/**
 * Gives the app its content: what the lists show of every session, how to load each script, and the lengths of the recorded
 * lines. Made when the app is built, so that the lists need neither scripts nor catalogue.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { normalizePath, type Plugin } from 'vite'
import { createClipSeconds } from '../../src/core/sound/clipLengths.ts'
import { posesById } from '../../src/core/catalogue/posesById.ts'
import type { Catalogue } from '../../src/core/catalogue/catalogue.ts'
import { readScript } from '../../src/core/script/readScript.ts'
import type { SessionScript } from '../../src/core/script/script.ts'
import type { Issue } from '../../src/core/json/issue.ts'
import { compileTimeline } from '../../src/core/timeline/compile.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'
import type { SessionSummary } from '../../src/core/session/sessionSource.ts'
import { loadCatalogue } from '../support/loadContent.ts'
import { loadClipLengths, loadSoundLengths } from '../support/loadClips.ts'

const SESSIONS = 'virtual:sessions'
const LOADERS = 'virtual:session-loaders'
const SOUNDS = 'virtual:sound-lengths'
const ENDING = '.session.json'

export interface SessionIndexOptions {
  /** Folders with `<id>.session.json` files. */
  readonly folders: readonly string[]
}

/** The plugin; a script that does not parse or compile stops the build with its issues. */
export function sessionIndex({ folders }: SessionIndexOptions): Plugin {
  const files = () => folders.flatMap((folder) => scriptsIn(folder))
  return {
    name: 'meru-sessions',
    resolveId: (id) => ([SESSIONS, LOADERS, SOUNDS].includes(id) ? `\0${id}` : null),
    load(id) {
      if (id === `\0${SOUNDS}`) return `export default ${JSON.stringify(JSON.stringify(loadSoundLengths()))}`
      if (id === `\0${LOADERS}`) return `export const loaders = { ${files().map(loaderOf).join(',\n')} }\n`
      if (id !== `\0${SESSIONS}`) return null
      const catalogue = loadCatalogue()
      const sessions = files().map((file) => ({ file, ...readSession(file, catalogue) }))
      for (const { file } of sessions) this.addWatchFile(file)
      const summaries = sessions.map(({ script, timeline }) => summaryOf(script, timeline, catalogue))
      return `export const summaries = ${JSON.stringify(summaries)}\n`
    },
  }
}

function scriptsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => resolve(folder, name))
}

/** A file is called after its session. */
function loaderOf(file: string): string {
  return `${JSON.stringify(basename(file, ENDING))}: () => import(${JSON.stringify(normalizePath(file))})`
}

function readSession(file: string, catalogue: Catalogue): { script: SessionScript; timeline: Timeline } {
  const parsed = readScript(readFileSync(file), { catalogue })
  if (!('script' in parsed)) throw new Error(problemsOf(file, parsed.issues))
  const compiled = compileTimeline(parsed.script, catalogue, { clipSeconds: createClipSeconds(loadClipLengths()) })
  if (!('timeline' in compiled)) throw new Error(problemsOf(file, compiled.issues))
  return { script: parsed.script, timeline: compiled.timeline }
}

/** One line a problem, as `sessions:check` prints them. */
function problemsOf(file: string, issues: readonly Issue[]): string {
  return issues.map(({ path, code, message }) => `${file}:${path} ${code} ${message}`).join('\n')
}

function summaryOf(script: SessionScript, timeline: Timeline, catalogue: Catalogue): SessionSummary {
  const { id, lang, title, summary, regions, kind, level, positions, props } = script
  const minutes = script.minutes ?? Math.round(timeline.duration / 60)
  return {
    id,
    lang,
    title,
    summary,
    regions,
    kind,
    level,
    positions,
    props,
    minutes,
    keyPose: keyPoseOf(timeline, catalogue),
  }
}

/** The pose held or moved in longest: its picture stands for the session. */
function keyPoseOf(timeline: Timeline, catalogue: Catalogue): string {
  const poses = posesById(catalogue)
  const seconds = new Map<string, number>()
  for (const { pose, kind, startTime, endTime } of timeline.chapters) {
    if (pose === null || kind === 'arrive' || poses.get(pose)?.category === 'breath') continue
    const weight = kind === 'hold' || kind === 'flow' ? 1 : 0.1
    seconds.set(pose, (seconds.get(pose) ?? 0) + weight * (endTime - startTime))
  }
  const [longest] = [...seconds].toSorted(([, a], [, b]) => b - a)
  return longest?.[0] ?? ''
}
