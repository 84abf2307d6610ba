import type { Catalogue } from '../../src/core/catalogue/catalogue.ts'
import type { SessionScript } from '../../src/core/script/script.ts'
import { compileTimeline, type CompiledScript, type CompileOptions } from '../../src/core/timeline/compile.ts'
import type { Timeline } from '../../src/core/timeline/timeline.ts'

/** The timeline of a script that must compile; throws with its issues otherwise. */
export function compiled(script: SessionScript, catalogue: Catalogue, options?: CompileOptions): Timeline {
  return compiledScript(script, catalogue, options).timeline
}

/** The timeline and the steps of a script that must compile; throws with its issues otherwise. */
export function compiledScript(script: SessionScript, catalogue: Catalogue, options?: CompileOptions): CompiledScript {
  const result = compileTimeline(script, catalogue, options)
  if ('issues' in result) throw new Error(JSON.stringify(result.issues, null, 2))
  return result
}
