import type { Posture, Route } from './catalogue.ts'

/**
 * The spoken instructions from one posture to another: the path with the fewest routes, then the fewest lines.
 * Empty if there is nothing to do; null if the catalogue has no path.
 */
export function findRoute(routes: readonly Route[], from: Posture, to: Posture): readonly string[] | null {
  let reached: PathsByPosture = new Map([[from, []]])
  while (!reached.has(to)) {
    const extended = extendByOneRoute(reached, routes)
    if (extended.size === reached.size) return null
    reached = extended
  }
  return reached.get(to) ?? null
}

/** The lines of the shortest path to each posture reached so far. */
type PathsByPosture = ReadonlyMap<Posture, readonly string[]>

function extendByOneRoute(reached: PathsByPosture, routes: readonly Route[]): PathsByPosture {
  const extended = new Map(reached)
  for (const route of routes) {
    const path = reached.get(route.from)
    if (!path || reached.has(route.to)) continue
    const lines = [...path, ...route.lines]
    const known = extended.get(route.to)
    if (!known || lines.length < known.length) extended.set(route.to, lines)
  }
  return extended
}
