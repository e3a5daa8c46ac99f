import { findFeedsFolder } from '../app/feeds-folder.ts'
import { formatNames, type GateRequest } from '../app/gate.ts'
import { recordsFileOf } from '../app/records-file.ts'
import { parseDigest } from '../core/base/hash.ts'
import { parseInstant } from '../core/base/instant.ts'
import { reaches } from '../core/release/exposure.ts'
import { parseRelease, type Release } from '../core/release/release.ts'
import type { Options, OptionValues } from './options.ts'

/** What the gate and `policy explain` are told of a release and its evidence. */
export const releaseOptions = {
  release: {
    kind: 'text',
    value: 'NAME@VERSION',
    says: 'What is about to ship; its name is that of the folder where nobody says',
  },
  environment: { kind: 'text', value: 'NAME', says: 'Where it goes, for rules that apply only there' },
  digest: {
    kind: 'text',
    value: 'sha256:HEX',
    many: true,
    says: 'Digest of an artifact of it; the verdict belongs to these',
  },
  ships: { kind: 'text', value: 'TIME', says: 'When it is to ship, such as 2026-11-24T18:00Z' },
  exposure: {
    kind: 'choice',
    value: 'FROM',
    of: reaches,
    says: 'From where it can be reached, for rules that ask; else what the policy says',
  },
  policy: {
    kind: 'text',
    value: 'FILE',
    says: 'The policy; else holdpoint.yaml here, else the shipped default',
  },
  deployed: {
    kind: 'text',
    value: 'RESULT',
    says: 'What is deployed now, as recorded by the gate with --json; else what "holdpoint deployed" recorded here',
  },
  'no-deployed': {
    kind: 'flag',
    says: 'Leave aside what is recorded here as deployed',
  },
  mapping: {
    kind: 'text',
    value: 'FILE',
    many: true,
    says: 'How a tool of your own writes its reports (docs/guide/mapping.md)',
  },
  format: {
    kind: 'choice',
    value: 'NAME',
    of: formatNames,
    says: 'Format of the reports, where their content shall not decide',
  },
} as const satisfies Options

/** Throws `release.malformed`, `time.malformed`, `id.not-a-digest`. */
export function releaseFrom(options: OptionValues<typeof releaseOptions>, folder: string): Release {
  const { release, environment, digest, ships, exposure } = options
  return {
    ...(release === undefined ? { product: folder, unnamed: true } : parseRelease(release)),
    digests: digest.map((text) => parseDigest(text)),
    ...(environment !== undefined && { environment }),
    ...(exposure !== undefined && { exposure: { from: exposure, source: '--exposure' } }),
    ...(ships !== undefined && { shipsAt: parseInstant(ships) }),
  }
}

/** What this machine knows: the feeds, and what is deployed, by a result or by its records unless they are left aside. */
export function knownHere({
  deployed,
  'no-deployed': leftAside,
}: OptionValues<typeof releaseOptions>): Pick<GateRequest, 'deployed' | 'records' | 'feeds'> {
  const feeds = findFeedsFolder(process.env)
  return { deployed, records: leftAside ? undefined : recordsFileOf(), feeds }
}
