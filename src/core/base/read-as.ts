import * as z from 'zod/mini'
import { HoldpointError } from './errors.ts'

/** A text in a schema that yields what `read` makes of it. What that throws becomes "must be", at the text's place. */
export function readAs<T>(wanted: string, read: (text: string) => T) {
  return z.pipe(
    z.string(),
    z.transform((text: string, { issues }): T => {
      try {
        return read(text)
      } catch (error) {
        if (!(error instanceof HoldpointError)) throw error
        issues.push({ code: 'custom', input: text, message: `must be ${wanted}` })
        return z.NEVER
      }
    }),
  )
}
