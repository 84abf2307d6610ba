/**
 * Generates the JSON Schema of a session from the schema that parses scripts, for completion and validation in editors. In
 * addition to the shape, it contains the ids in the catalogue, and requires one length per step and one time per line.
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
import { DESCRIPTIONS } from './descriptions.ts'

/** A schema, or `true` (anything) or `false` (nothing). */
type AnySchema = JsonSchema | boolean

const definitions = {
  step: stepSchema,
  ...stepSchemas,
  line: sayLineSchema,
  breathPattern: breathPatternSchema,
  author: authorSchema,
}

/** Objects in which exactly one of these keys is required. */
const EXACTLY_ONE: Readonly<Record<string, readonly string[]>> = {
  hold: ['seconds', 'breaths'],
  flow: ['seconds', 'breaths', 'reps'],
  breathe: ['seconds', 'breaths'],
  line: ['at', 'after'],
}

/** The schema, in JSON Schema draft 7. Rules across a whole script, such as balanced sides, are left to `sessions:check`. */
export function sessionSchema({ poses }: Catalogue): JsonSchema {
  // Lengths in tenths are not checked: in floating point, 5.5 is not a multiple of 0.1.
  const { $defs, ...root } = toJsonSchema(scriptSchema, { definitions, typeMode: 'input', errorMode: 'ignore' })
  const rootSchema: JsonSchema = { ...root, properties: { $schema: { type: 'string' }, ...root.properties } }
  const defs = Object.entries($defs ?? {}).map(([name, schema]): readonly [string, AnySchema] => [
    name,
    typeof schema === 'boolean' ? schema : withDescriptions(name, schema),
  ])
  return {
    title: 'Meru session',
    ...withDescriptions('', rootSchema),
    $defs: { ...Object.fromEntries(defs), ...nameDefinitions(poses) },
  }
}

type NameDef = 'poseName' | 'meditationName' | 'breathName'

/** The kind of catalogue id expected under a key. */
const NAME_DEFINITIONS: Readonly<Record<string, NameDef>> = {
  pose: 'poseName',
  in: 'poseName',
  practice: 'meditationName',
  pattern: 'breathName',
  breath: 'breathName',
}

function nameDefinitions(poses: readonly Pose[]): Readonly<Record<NameDef, JsonSchema>> {
  const names = (of: readonly Pose[]): JsonSchema => ({ type: 'string', enum: of.map(({ id }) => id) })
  return {
    poseName: names(poses),
    meditationName: names(poses.filter(({ category }) => category === 'meditation')),
    breathName: names(poses.filter(({ pattern }) => pattern !== undefined)),
  }
}

function withDescriptions(name: string, schema: JsonSchema): JsonSchema {
  if (!schema.properties) return schema
  const properties = Object.entries(schema.properties).map(([key, value]) => {
    const description = DESCRIPTIONS[`${name}.${key}`] ?? DESCRIPTIONS[key]
    return [key, { description, ...withNames(value, NAME_DEFINITIONS[key]) }] as const
  })
  const keys = EXACTLY_ONE[name]
  return {
    ...schema,
    properties: Object.fromEntries(properties),
    ...(keys ? { oneOf: keys.map((key) => ({ required: [key] })) } : {}),
  }
}

function withNames(schema: AnySchema, names: string | undefined): JsonSchema {
  if (typeof schema === 'boolean') return {}
  // In draft 7, siblings of a $ref are ignored.
  if (schema.$ref !== undefined) return { allOf: [schema] }
  if (names === undefined) return schema
  const reference: JsonSchema = { $ref: `#/$defs/${names}` }
  if (!schema.anyOf) return { allOf: [reference] }
  return { ...schema, anyOf: schema.anyOf.map((one) => (isText(one) ? reference : one)) }
}

function isText(schema: AnySchema): boolean {
  return typeof schema === 'object' && schema.type === 'string'
}
