import * as z from 'zod/mini'

// Just the members that are read. `Raw`, `RawV2` and `stringsFound` are only there to be looked for in the others;
// `Redacted`, `ExtraData`, `diff` and `printDiff` hold a part of the secret or more: they are never built.
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
  Raw: text,
  RawV2: text,
  // Version 2.
  reason: text,
  path: text,
  stringsFound: z.nullish(z.array(text)),
  // A line of its log.
  level: text,
  logger: text,
  msg: text,
  // How many pieces it looked at, in the last line of its log.
  chunks: z.nullish(z.number()),
})
export type TrufflehogLine = z.output<typeof trufflehogLine>
