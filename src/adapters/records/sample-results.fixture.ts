import { parseInstant } from '../../core/base/instant.ts'
import type { GateResult } from '../../core/policy/gate-result.ts'
import type { FindingRecord } from '../../core/policy/recorded-finding.ts'
import type { Verdict } from '../../core/policy/verdict.ts'

interface Flaw {
  readonly id: string
  readonly aliases?: readonly string[]
  readonly purl?: string
  readonly verdict?: Verdict
}

interface Given {
  readonly product?: string
  readonly version?: string
  readonly at?: string
  readonly verdict?: Verdict
  readonly flaws?: readonly Flaw[]
  readonly components?: readonly string[]
}

/** A result as the gate writes it, with the bytes that hold it. */
export function sampleResult(given: Given = {}): { readonly result: GateResult; readonly bytes: Uint8Array } {
  const { product = 'shop', version = '4.2.0', at = '2026-11-24T12:00:00Z', verdict = 'hold' } = given
  const result: GateResult = {
    schema: 'holdpoint/gate/1',
    verdict,
    at: parseInstant(at),
    release: { product, version, digests: [] },
    policy: { name: 'holdpoint/default', sha256: 'd'.repeat(64) },
    evidence: [],
    refusals: [],
    findings: (given.flaws ?? []).map((flaw) => findingOf(flaw, at)),
    removes: [],
    components: [...(given.components ?? [])],
    intelAsOf: {},
  }
  return { result, bytes: Buffer.from(JSON.stringify(result), 'utf8') }
}

function findingOf({ id, aliases = [], purl, verdict = 'warn' }: Flaw, at: string): FindingRecord {
  return {
    id: 'a'.repeat(20),
    kind: 'vulnerability',
    vulnerability: id,
    aliases: [...aliases],
    weakness: [],
    title: 'A flaw that lets somebody do what nobody should',
    severity: 'high',
    since: 'introduced',
    worsened: false,
    verdict,
    firstSeen: parseInstant(at),
    rating: { source: 'nvd', severity: 'high', score: 7.5 },
    ratings: [],
    component: purl === undefined ? {} : { name: purl, purl },
    locations: [],
    fix: { state: 'none' },
    intel: { applicable: true },
    identity: { exact: `${id} ${purl ?? ''}`, lineage: purl ?? id },
    results: [
      {
        tool: { name: 'Trivy' },
        severity: 'high',
        evidence: 'e'.repeat(64),
        place: { record: 1, line: 1, byte: 0 },
      },
    ],
  }
}
