import { HoldpointError } from '../../core/base/errors.ts'
import { advisoryKinds } from './advisory-kinds.ts'
import { contentOf } from './content.ts'
import { looksLikeEpss, parseEpss } from './epss/parse-epss.ts'
import { parseJson } from './json-content.ts'
import { looksLikeKev, parseKev } from './kev/parse-kev.ts'
import type { JsonKind, ParsedAdvisories, ParsedFeed } from './parsed-feed.ts'

/** The first that knows a document reads it. */
const jsonKinds: readonly JsonKind[] = [
  (value, file) => (looksLikeKev(value) ? parseKev(value, file) : undefined),
  ...advisoryKinds,
]

/** Reads bytes as the feed that they are. Throws `feed.unknown-kind`, and for what is wrong in it other `feed.*`. */
export function parseFeed(bytes: Uint8Array, file: string): ParsedFeed | ParsedAdvisories {
  const content = contentOf(bytes, file)
  if (looksLikeEpss(content.text)) return parseEpss(content, file)
  if (!/^\s*[[{]/u.test(content.text)) throw new HoldpointError('feed.unknown-kind', {}, { file })
  const value = parseJson(content, file)
  for (const kind of jsonKinds) {
    const parsed = kind(value, file)
    if (parsed !== undefined) return parsed
  }
  throw new HoldpointError('feed.unknown-kind', {}, { file })
}
