/**
 * The JSON Schema of a session, made from the schema that parses scripts, for editors that complete and check while one types.
 * Beside the shape it knows the names of the catalogue, and that a step has one length and a line one place.
 */
import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema'
import type { Catalogue, Pose } from '../../src/core/catalogue/catalogue.ts'
import {
  authorSchema,
  breathPatternSchema,
  sayLineSchema,
  scriptSchema,
  stepSchema,
  stepSchemas,
} from '../../src/core/script/scriptSchema.ts'
import { descriptions } from './descriptions.ts'

/** A schema, or `true` or `false` for anything or nothing. */
type AnySchema = JsonSchema | boolean

const definitions = {
  step: stepSchema,
  ...stepSchemas,
  line: sayLineSchema,
  breathPattern: breathPatternSchema,
  author: authorSchema,
}

/** Exactly one of these keys belongs into each of these objects. */
const exactlyOne: Readonly<Record<string, readonly string[]>> = {
  hold: ['seconds', 'breaths'],
  flow: ['seconds', 'breaths', 'reps'],
  breathe: ['seconds', 'breaths'],
  line: ['at', 'after'],
}

/** Draft 7 of JSON Schema. What only makes sense in the whole of a script, as the balance of sides, `sessions:check` finds. */
export function sessionSchema({ poses }: Catalogue): JsonSchema {
  // Lengths in tenths are left out: 5.5 is no multiple of 0.1 to a computer.
  const { $defs, ...root } = toJsonSchema(scriptSchema, { definitions, typeMode: 'input', errorMode: 'ignore' })
  const head: JsonSchema = { ...root, properties: { $schema: { type: 'string' }, ...root.properties } }
  const defs = Object.entries($defs ?? {}).map(([name, schema]): readonly [string, AnySchema] => [
    name,
    typeof schema === 'boolean' ? schema : described(name, schema),
  ])
  return { title: 'Meru session', ...described('', head), $defs: { ...Object.fromEntries(defs), ...namesOf(poses) } }
}

type NameDef = 'poseName' | 'meditationName' | 'breathName'

/** Which of the catalogue's names stand under a key. */
const nameDefs: Readonly<Record<string, NameDef>> = {
  pose: 'poseName',
  in: 'poseName',
  practice: 'meditationName',
  pattern: 'breathName',
  breath: 'breathName',
}

function namesOf(poses: readonly Pose[]): Readonly<Record<NameDef, JsonSchema>> {
  const names = (of: readonly Pose[]): JsonSchema => ({ type: 'string', enum: of.map(({ id }) => id) })
  return {
    poseName: names(poses),
    meditationName: names(poses.filter(({ category }) => category === 'meditation')),
    breathName: names(poses.filter(({ pattern }) => pattern !== undefined)),
  }
}

function described(name: string, schema: JsonSchema): JsonSchema {
  if (!schema.properties) return schema
  const properties = Object.entries(schema.properties).map(([key, value]) => {
    const description = descriptions[`${name}.${key}`] ?? descriptions[key]
    return [key, { description, ...withNames(value, nameDefs[key]) }] as const
  })
  const keys = exactlyOne[name]
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    ...(keys ? { oneOf: keys.map((key) => ({ required: [key] })) } : {}),
  }
}

function withNames(schema: AnySchema, names: string | undefined): JsonSchema {
  if (typeof schema === 'boolean') return {}
  // In draft 7 nothing counts that stands beside a reference.
  if (schema.$ref !== undefined) return { allOf: [schema] }
  if (names === undefined) return schema
  const reference: JsonSchema = { $ref: `#/$defs/${names}` }
  if (!schema.anyOf) return { allOf: [reference] }
  return { ...schema, anyOf: schema.anyOf.map((one) => (isText(one) ? reference : one)) }
}

function isText(schema: AnySchema): boolean {
  return typeof schema === 'object' && schema.type === 'string'
}
