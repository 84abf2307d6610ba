import type { SessionScript, Step } from '../../src/core/script/script.ts'

/** A parsed script with these steps. */
export function aScript(steps: readonly Step[], script: Partial<SessionScript> = {}): SessionScript {
  return {
    format: 'meru-session',
    version: 1,
    id: 'a-script',
    lang: 'en',
    title: 'A script',
    summary: '',
    regions: ['lower'],
    kind: 'gentle-yoga',
    level: 1,
    positions: ['floor'],
    props: [],
    ambience: null,
    breath: 'extended-exhale',
    steps,
    ...script,
  }
}
