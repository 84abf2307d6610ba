import type { Posture, Route } from './catalogue.ts'

/**
 * The spoken way from one posture to another: the fewest routes joined, then the fewest lines.
 * Empty where nothing has to be done; throws where the catalogue knows no way, which `routeIssues` tells before.
 */
export function findRoute(routes: readonly Route[], from: Posture, to: Posture): readonly string[] {
  const way = wayTo(to, from, routes)
  if (!way) throw new Error(`The catalogue knows no way from ${from} to ${to}`)
  return way
}

/** True where the catalogue knows a way, be it one of several routes. */
export function hasRoute(routes: readonly Route[], from: Posture, to: Posture): boolean {
  return wayTo(to, from, routes) !== undefined
}

function wayTo(to: Posture, from: Posture, routes: readonly Route[]): readonly string[] | undefined {
  let reached: Ways = new Map([[from, []]])
  while (!reached.has(to)) {
    const further = oneRouteFurther(reached, routes)
    if (further.size === reached.size) return undefined
    reached = further
  }
  return reached.get(to)
}

/** The spoken way to each posture reached so far. */
type Ways = ReadonlyMap<Posture, readonly string[]>

function oneRouteFurther(reached: Ways, routes: readonly Route[]): Ways {
  const further = new Map(reached)
  for (const route of routes) {
    const way = reached.get(route.from)
    if (!way || reached.has(route.to)) continue
    const lines = [...way, ...route.lines]
    const known = further.get(route.to)
    if (!known || lines.length < known.length) further.set(route.to, lines)
  }
  return further
}
