/**
 * A plugin for Stryker that makes every figure one larger, and one smaller. Stryker itself leaves figures alone, but most of
 * what core knows of a back, a breath or a clock is a figure. There is no public way to add a mutator, so this one is put
 * into the instrumenter's own list.
 */
import { createRequire } from 'node:module'

const instrumenter = import.meta.resolve('@stryker-mutator/instrumenter')
const { allMutators } = await import(new URL('mutators/mutate.js', instrumenter).href)
const { types } = createRequire(instrumenter)('@babel/core')

const name = 'Figure'

/**
 * 0 and 1 only where a constant has them as its value: elsewhere they are signs, indexes and neutral elements.
 * @param {{ node: { value: number }, parentPath: { isVariableDeclarator(): boolean } }} path
 */
const isFigure = ({ node, parentPath }) => (node.value !== 0 && node.value !== 1) || parentPath.isVariableDeclarator()

const figureMutator = {
  name,
  /** @param {Parameters<typeof isFigure>[0] & { isNumericLiteral(): boolean }} path */
  *mutate(path) {
    if (!path.isNumericLiteral() || !isFigure(path)) return
    yield types.numericLiteral(path.node.value + 1)
    if (path.node.value >= 1) yield types.numericLiteral(path.node.value - 1)
  },
}

if (!allMutators.some((/** @type {{ name: string }} */ mutator) => mutator.name === name))
  allMutators.push(figureMutator)

/**
 * Stryker takes no module for a plugin that does not export this.
 * @type {readonly unknown[]}
 */
export const strykerPlugins = []
