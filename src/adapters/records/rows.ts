import * as z from 'zod/mini'
import { parseDigest } from '../../core/base/hash.ts'
import type { Instant } from '../../core/base/instant.ts'
import { verdicts } from '../../core/policy/verdict.ts'

const text = z.string()
const absent = z.nullable(z.string())
// In the one form in which they were written; to work each out again takes longer than to look it up.
const instant = z.custom<Instant>((at) => typeof at === 'string' && fixedWidth.test(at))
const fixedWidth = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/

/** What SQLite gives back, as its tables promise it; absent is null there. */
export const resultRow = z.object({
  sha256: text,
  product: text,
  version: absent,
  environment: absent,
  at: instant,
  verdict: z.enum(verdicts),
  policy: text,
  policy_sha256: text,
})

export const textRow = z.object({ packed: z.number(), bytes: z.instanceof(Uint8Array) })

export const deploymentRow = z.object({
  product: text,
  environment: text,
  version: absent,
  at: instant,
  digests: z.pipe(
    z.string(),
    z.transform((list) =>
      list
        .split(' ')
        .filter(Boolean)
        .map((digest) => parseDigest(digest)),
    ),
  ),
  sha256: absent,
  verdict: z.nullable(z.enum(verdicts)),
  judged_at: z.nullable(instant),
  judged_for: absent,
})

export const carrierRow = z.object({
  sha256: text,
  product: text,
  version: absent,
  at: instant,
  verdict: z.enum(verdicts),
  finding: z.nullable(z.enum(verdicts)),
  first_seen: z.nullable(z.number()),
  latest: instant,
})
