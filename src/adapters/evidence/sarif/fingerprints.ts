import { sha256 } from '../../../core/base/hash.ts'
import type { SarifResult } from './record.ts'

/** What Gitleaks writes as partial fingerprints: who committed the secret and when, which tells no two of them apart. */
const noFingerprints: ReadonlySet<string> = new Set(['commitSha', 'email', 'author', 'date', 'commitMessage'])

/** Fingerprints by their names, whole ones and partial ones. Of a secret only their hash is kept: some tools make them of it. */
export function fingerprintsOf(
  { fingerprints, partialFingerprints, correlationGuid }: SarifResult,
  isSecret: boolean,
): Readonly<Record<string, string>> | undefined {
  const given = [
    ...Object.entries(partialFingerprints ?? {}),
    ...Object.entries(fingerprints ?? {}),
    // The same for what is logically the same result, whatever run it is of (section 3.27.4).
    ['correlationGuid', correlationGuid] as const,
  ]
  const kept = given.flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' && value !== '' && !noFingerprints.has(name)
      ? [[name, isSecret ? sha256(value) : value]]
      : [],
  )
  return kept.length === 0 ? undefined : Object.fromEntries(kept)
}
