import * as z from 'zod/mini'

export const nonEmpty = <T extends z.ZodMiniType>(of: T) => z.array(of).check(z.minLength(1))

export const text = (description: string) =>
  z.string().check(z.minLength(1), z.maxLength(2000), z.describe(description))

/** For a mapping whose members are all optional. What zod refines, JSON Schema has to be told. */
export const notEmpty = [
  z.refine<object>((members) => Object.keys(members).length > 0, { error: 'must not be empty' }),
  z.meta({ minProperties: 1 }),
] as const
