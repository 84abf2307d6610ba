/**
 * Text that changes stands alone in its element. A browser's translator puts elements of its own in the place of each text:
 * an element that holds nothing but its text gets the whole of it anew and is right again, while a text beside other parts
 * is changed, or taken away, where nobody sees it any more. The same happens on an element with a directive that Vue does not
 * compile away, `v-memo` and `v-once` among them: there Vue holds on to the text itself in place of its element.
 */

/** @typedef {import('eslint').Rule.RuleModule} RuleModule */

const message =
  'Put text that changes in an element of its own, without v-memo, v-once or a directive of ours: in a page that a browser translates, a text beside other parts stands still.'

/** @type {RuleModule} */
const textAlone = {
  meta: { type: 'problem', schema: [], messages: { alone: message } },
  create(context) {
    const services = context.sourceCode.parserServices
    if (!services?.defineTemplateBodyVisitor) return {}
    return services.defineTemplateBodyVisitor({
      VExpressionContainer(/** @type {any} */ node) {
        const { parent } = node
        if (parent.type !== 'VElement' || isAlone(parent) || isSpace(node.expression)) return
        if (!isPlace(parent) && isFixed(node.expression)) return
        context.report({ loc: node.loc, messageId: 'alone' })
      },
      VText(/** @type {any} */ node) {
        if (node.value.trim() === '' || !comesAndGoes(node.parent)) return
        context.report({ loc: node.loc, messageId: 'alone' })
      },
    })
  },
}

export const textPlugin = { rules: { 'text-alone': textAlone } }

/** Holds nothing but text, in an element that is there. */
function isAlone(/** @type {any} */ element) {
  return (
    isPlain(element) &&
    !holdsOnToText(element) &&
    element.children.every((/** @type {any} */ child) => child.type !== 'VElement')
  )
}

/** What Vue makes part of the element itself (`directiveTransforms` and structural directives of its compiler). */
const compiledAway = ['bind', 'on', 'if', 'else', 'else-if', 'for', 'show', 'model', 'cloak', 'slot', 'pre']

/** Has a directive for whose sake Vue makes a text node of a text that stands alone. */
function holdsOnToText(/** @type {any} */ element) {
  return element.startTag.attributes.some(
    (/** @type {any} */ { directive, key }) => directive && !compiledAway.includes(key.name.name),
  )
}

/** An element of the page, not a component, whose content may stand beside other parts. */
function isPlain(/** @type {any} */ element) {
  return /^[a-z0-9]+$/.test(element.rawName) && !isPlace(element)
}

/** Leaves no element of its own in the page. */
function isPlace(/** @type {any} */ element) {
  return ['template', 'slot', 'component'].includes(element.rawName)
}

/** A space between two parts. */
function isSpace(/** @type {any} */ expression) {
  return expression?.type === 'Literal' && String(expression.value).trim() === ''
}

/** One message without anything in it: it never changes while its element is there. */
function isFixed(/** @type {any} */ expression) {
  if (expression?.type !== 'CallExpression' || expression.callee.name !== 't') return false
  return expression.arguments.length === 1 && expression.arguments[0].type === 'Literal'
}

/** A `<template>` that is there or not, so that its text comes and goes by itself. */
function comesAndGoes(/** @type {any} */ parent) {
  if (parent?.rawName !== 'template') return false
  return parent.startTag.attributes.some(
    (/** @type {any} */ { directive, key }) => directive && ['if', 'else', 'else-if', 'for'].includes(key.name.name),
  )
}
