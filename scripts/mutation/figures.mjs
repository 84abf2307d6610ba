/**
 * A Stryker plugin that increments and decrements number literals. Stryker itself does not mutate numbers, but most of what core
 * knows of backs, breaths and clocks is numbers. There is no public API to add a mutator, so this one is added to the
 * instrumenter's own list.
 */
import { createRequire } from 'node:module'

const instrumenter = import.meta.resolve('@stryker-mutator/instrumenter')
const { allMutators } = await import(new URL('mutators/mutate.js', instrumenter).href)
const { types } = createRequire(instrumenter)('@babel/core')

const name = 'Figure'

/**
 * 0 and 1 are mutated only as the value of a constant: elsewhere they are signs, indexes and neutral elements.
 * @param {{ node: { value: number }, parentPath: { isVariableDeclarator(): boolean } }} path
 */
const isMutable = ({ node, parentPath }) => (node.value !== 0 && node.value !== 1) || parentPath.isVariableDeclarator()

const numberMutator = {
  name,
  /** @param {Parameters<typeof isMutable>[0] & { isNumericLiteral(): boolean }} path */
  *mutate(path) {
    if (!path.isNumericLiteral() || !isMutable(path)) return
    yield types.numericLiteral(path.node.value + 1)
    if (path.node.value >= 1) yield types.numericLiteral(path.node.value - 1)
  },
}

if (!allMutators.some((/** @type {{ name: string }} */ mutator) => mutator.name === name))
  allMutators.push(numberMutator)

/**
 * Stryker accepts only modules with this export as plugins.
 * @type {readonly unknown[]}
 */
export const strykerPlugins = []
