import * as z from 'zod/mini'
import { type Amount, units } from '../release/estimate.ts'
import { claimParts } from './claim-document.ts'

const amountParts = {
  value: z.exactOptional(z.number().check(z.describe('One value, where it is known exactly.'))),
  low: z.exactOptional(z.number().check(z.describe('It is below this one time in twenty.'))),
  high: z.exactOptional(z.number().check(z.describe('It is above this one time in twenty.'))),
  least: z.exactOptional(z.number().check(z.describe('It is never below this.'))),
  likely: z.exactOptional(z.number().check(z.describe('It is most likely this.'))),
  most: z.exactOptional(z.number().check(z.describe('It is never above this.'))),
}
type AmountParts = { readonly [K in keyof typeof amountParts]?: number }

/** The keys that belong together, by the amount that they make. */
const forms = [['value'], ['low', 'high'], ['least', 'likely', 'most']] as const

const partsBeside = (form: readonly string[]) =>
  Object.keys(amountParts).filter((part) => !form.includes(part))

/** A number as somebody states it in a hold file. */
export const estimateDocument = z
  .strictObject({
    ...amountParts,
    unit: z.exactOptional(
      z.enum(units).check(z.describe('What it counts; only where the name is one of your own.')),
    ),
    currency: z.exactOptional(
      z.string().check(z.describe('Said for readers; it must be the currency of the file.')),
    ),
    ...claimParts,
  })
  .check(
    z.refine((parts) => amountIn(parts) !== undefined, {
      error: 'must have a value, or low and high, or least, likely and most, and only one of these',
    }),
    z.meta({
      oneOf: forms.map((required) => ({
        required: [...required],
        not: { anyOf: partsBeside(required).map((part) => ({ required: [part] })) },
      })),
    }),
  )
export type EstimateDocument = z.output<typeof estimateDocument>

/** The amount that is written there; none where the keys are not those of exactly one form. */
export function amountIn(parts: AmountParts): Amount | undefined {
  const { value, low, high, least, likely, most } = parts
  const given = [value, low, high, least, likely, most].filter((each) => each !== undefined).length
  if (value !== undefined && given === 1) return { kind: 'value', value }
  if (low !== undefined && high !== undefined && given === 2) return { kind: 'range', low, high }
  if (least !== undefined && likely !== undefined && most !== undefined && given === 3)
    return { kind: 'three-point', least, likely, most }
  return undefined
}

/** The keys of an amount, as `amountIn` reads them. */
export function partsOf({ kind, ...parts }: Amount): AmountParts {
  return parts
}
