import * as z from 'zod/mini'

// Just the members that are read. `Raw`, `RawV2`, `Redacted`, `ExtraData`, `diff`, `printDiff` and `stringsFound` hold
// the secret or a part of it: they are never built.
const text = z.nullish(z.string())

const source = z.object({
  file: text,
  line: z.nullish(z.number()),
  bucket: text,
  image: text,
  link: text,
  repository: text,
})
export type TrufflehogSource = z.output<typeof source>

const metadata = z.object({ Data: z.nullish(z.record(z.string(), source)) })

export const trufflehogLine = z.object({
  SourceMetadata: z.nullish(metadata),
  DetectorName: text,
  Verified: z.nullish(z.boolean()),
  VerificationError: text,
  // Version 2.
  reason: text,
  path: text,
  // A line of its log.
  level: text,
  logger: text,
  msg: text,
})
export type TrufflehogLine = z.output<typeof trufflehogLine>
