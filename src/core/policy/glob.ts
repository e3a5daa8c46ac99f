import picomatch from 'picomatch/posix.js'
import * as z from 'zod/mini'
import { limits } from '../base/limits.ts'

// The library takes a leading `./` off the pattern, so it must come off the path too.
const format = (path: string): string => path.replace(/^(\.\/)+/, '')

/**
 * A glob in a policy, compiled as it is parsed: `*` within a folder, `**` across folders, `?`, `[ab]`, `{a,b}`.
 * It yields the test itself.
 */
export const glob = z.pipe(
  z.string().check(z.minLength(1), z.maxLength(limits.globLength)),
  // Typed here, because the library's own type would ask every user of ours for its declarations.
  z.transform((pattern): ((path: string) => boolean) =>
    picomatch(pattern, { dot: true, nonegate: true, noextglob: true, format }),
  ),
)
