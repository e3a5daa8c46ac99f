import * as z from 'zod/mini'
import { limits } from '../base/limits.ts'
import { type Matches, parseGlob } from './parse-glob.ts'

/** A glob in a policy, parsed with it (`parse-glob.ts`). It yields the test itself. */
export const glob = z.pipe(
  z.string().check(z.minLength(1), z.maxLength(limits.globLength)),
  z.transform((pattern: string, { issues }): Matches => {
    const parsed = parseGlob(pattern)
    if (typeof parsed === 'function') return parsed
    issues.push({ code: 'custom', input: pattern, message: parsed.problem })
    return z.NEVER
  }),
)
