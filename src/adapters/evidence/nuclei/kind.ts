import type { FindingKind } from '../../../core/findings/result.ts'

const secretTags: ReadonlySet<string> = new Set([
  'token',
  'tokens',
  'keys',
  'secret',
  'secrets',
  'credentials',
])

/** Tags of templates that look at how something is set up or at what it shows, not for a flaw in its code. */
const setUpTags: ReadonlySet<string> = new Set([
  'config',
  'default-login',
  'detect',
  'detection',
  'discovery',
  'exposure',
  'misc',
  'miscellaneous',
  'misconfig',
  'misconfiguration',
  'panel',
  'ssl',
  'tech',
  'tls',
])

/** What a template that names no published vulnerability finds, by its tags. */
export function kindOf(tags: readonly string[]): FindingKind {
  const plain = tags.map((tag) => tag.trim().toLowerCase())
  if (plain.some((tag) => secretTags.has(tag))) return 'secret'
  return plain.some((tag) => setUpTags.has(tag)) ? 'misconfiguration' : 'code'
}
