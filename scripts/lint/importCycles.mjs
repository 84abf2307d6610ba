/** Files that import each other in a circle, be it for a type alone. `import()` closes no circle: it waits. */
import { posix } from 'node:path'

/**
 * The circles among files, each as the paths in the order of their imports; a file that imports itself is one too. Where
 * circles share a file, at least one of them is found.
 *
 * @param {Readonly<Record<string, string>>} files texts by path, with slashes
 * @returns {readonly (readonly string[])[]}
 */
export function importCycles(files) {
  /** @type {string[][]} */
  const cycles = []
  const visited = new Set()
  /** @type {string[]} */
  const path = []

  function visit(/** @type {string} */ file) {
    const start = path.indexOf(file)
    if (start !== -1) cycles.push(path.slice(start))
    if (visited.has(file)) return
    visited.add(file)
    path.push(file)
    for (const imported of importsOf(file, files[file] ?? '')) if (imported in files) visit(imported)
    path.pop()
  }

  Object.keys(files).forEach(visit)
  return cycles
}

/** Paths that a file imports of ours, as Prettier writes imports: at the start of a line, in single quotes. */
function importsOf(/** @type {string} */ file, /** @type {string} */ text) {
  const imports = text.matchAll(/^(?:(?:import|export) .*|\} )from '(\.[^']+)'|^import '(\.[^']+)'/gm)
  return [...imports].map(([, named, bare]) => posix.join(posix.dirname(file), named ?? bare ?? ''))
}
