import { describe, expectTypeOf, it } from 'vitest'
import type * as v from 'valibot'
import type {
  BreatheStep,
  FlowStep,
  HoldStep,
  RepeatStep,
  RestStep,
  SayLine,
  SayStep,
  SectionStep,
  SessionScript,
} from '../../../src/core/script/script.ts'
import type { sayLineSchema, scriptSchema, stepSchemas } from '../../../src/core/script/scriptSchema.ts'

type ReadonlyDeep<T> = T extends readonly (infer Entry)[]
  ? readonly ReadonlyDeep<Entry>[]
  : T extends object
    ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> }
    : T

type Out<Schema extends v.GenericSchema> = ReadonlyDeep<v.InferOutput<Schema>>
type Schemas = typeof stepSchemas

// Held by the type check (`npm run types`), which goes over the tests as well.
describe('The types of a script are what its schema lets through', () => {
  it('in the whole', () => {
    expectTypeOf<Out<typeof scriptSchema>>().toEqualTypeOf<ReadonlyDeep<SessionScript>>()
  })

  it('in every kind of step', () => {
    expectTypeOf<Out<Schemas['section']>>().toEqualTypeOf<ReadonlyDeep<SectionStep>>()
    expectTypeOf<Out<Schemas['hold']>>().toEqualTypeOf<ReadonlyDeep<HoldStep>>()
    expectTypeOf<Out<Schemas['flow']>>().toEqualTypeOf<ReadonlyDeep<FlowStep>>()
    expectTypeOf<Out<Schemas['breathe']>>().toEqualTypeOf<ReadonlyDeep<BreatheStep>>()
    expectTypeOf<Out<Schemas['rest']>>().toEqualTypeOf<ReadonlyDeep<RestStep>>()
    expectTypeOf<Out<Schemas['say']>>().toEqualTypeOf<ReadonlyDeep<SayStep>>()
    expectTypeOf<Out<Schemas['repeat']>>().toEqualTypeOf<ReadonlyDeep<RepeatStep>>()
    expectTypeOf<Out<typeof sayLineSchema>>().toEqualTypeOf<ReadonlyDeep<SayLine>>()
  })
})
