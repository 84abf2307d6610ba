/**
 * Module constants that are numbers, strings, patterns or tables of these are named in capitals (ACUTE_PAIN, MINUTES_OFFERED), to
 * show that they never change. Functions, components and schemas are in camel case.
 */

/**
 * True for a literal, arithmetic on literals, and a list or object that is `as const`.
 *
 * @type {(value: any) => boolean}
 */
function isLiteral(value) {
  switch (value?.type) {
    case 'Literal':
      return true
    case 'UnaryExpression':
      return isLiteral(value.argument)
    case 'BinaryExpression':
      return isLiteral(value.left) && isLiteral(value.right)
    case 'TSSatisfiesExpression':
      return isLiteral(value.expression)
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
      if (id.type !== 'Identifier' || /^[A-Z0-9_]+$/.test(id.name) || !isLiteral(init)) return
      const capitals = id.name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toUpperCase()
      context.report({ node: id, messageId: 'small', data: { name: id.name, capitals } })
    },
  }),
}

/** The plugin with the rule `constant-case`. */
export const constantPlugin = { rules: { 'constant-case': constantCase } }
