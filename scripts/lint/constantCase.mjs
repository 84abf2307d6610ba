/**
 * A constant of a module that is a figure, a text, a pattern or a table of these is written in capitals (ACUTE_PAIN, MINUTES_OFFERED):
 * whoever meets the name knows that it never changes. Functions, components and schemas keep small letters.
 */

/**
 * True for what is written out: a literal, arithmetic of literals, and a list or an object that is `as const`.
 *
 * @type {(value: any) => boolean}
 */
function isWrittenOut(value) {
  switch (value?.type) {
    case 'Literal':
      return true
    case 'UnaryExpression':
      return isWrittenOut(value.argument)
    case 'BinaryExpression':
      return isWrittenOut(value.left) && isWrittenOut(value.right)
    case 'TSSatisfiesExpression':
      return isWrittenOut(value.expression)
    case 'TSAsExpression':
      return value.typeAnnotation?.typeName?.name === 'const'
    default:
      return false
  }
}

/** @type {import('eslint').Rule.RuleModule} */
const constantCase = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { small: 'A constant is written in capitals: {{name}} → {{capitals}}.' },
  },
  create: (context) => ({
    'Program > VariableDeclaration[kind="const"] > VariableDeclarator, Program > ExportNamedDeclaration > VariableDeclaration[kind="const"] > VariableDeclarator'(
      /** @type {any} */ { id, init },
    ) {
      if (id.type !== 'Identifier' || /^[A-Z0-9_]+$/.test(id.name) || !isWrittenOut(init)) return
      const capitals = id.name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()
      context.report({ node: id, messageId: 'small', data: { name: id.name, capitals } })
    },
  }),
}

/** The plugin with the rule `constant-case`. */
export const constantPlugin = { rules: { 'constant-case': constantCase } }
