import type { Carrier } from '../../core/policy/affected-releases.ts'
import type { Asked } from '../../core/policy/asked-for.ts'
import type { GateResult } from '../../core/policy/gate-result.ts'
import type { Deployment, Place } from '../../core/release/deployment.ts'
import { carriersOf, countResults, knowsVulnerability, packagesCalled } from './carriers.ts'
import { inOne, mending, openDatabase } from './database.ts'
import { allDeployments, type Deployed, deploymentsIn, recordDeployment } from './deployments.ts'
import { findPolicyText, recordPolicy } from './policies.ts'
import {
  allResults,
  type Recorded,
  type RecordedResult,
  recordResult,
  resultBytes,
  resultsNaming,
} from './results.ts'

/**
 * What Holdpoint remembers on this machine: results of the gate, and what was deployed. A notebook, so that nobody has
 * to carry files from one run to the next. It is not the audit trail: whoever owns the file can change it, and it proves
 * nothing to anybody else.
 *
 * Each call is whole or did not happen, also when the process is killed, and several processes may use one file at once.
 * Throws `records.*`.
 */
export interface Records {
  /** Keeps a result by the sha256 of its exact bytes; the same twice is one. */
  readonly record: (bytes: Uint8Array, result: GateResult) => Recorded
  /** Keeps the canonical text of a policy by its sha256. */
  readonly keepPolicy: (text: string) => void
  /** The text of a policy that was kept. */
  readonly policyText: (sha256: string) => string | undefined
  /** Keeps that a release runs now; where the very same does already, nothing changes. Its result must be recorded. */
  readonly deploy: (deployment: Deployment) => Deployed
  /** Several of these, all or none. */
  readonly inOne: <T>(work: () => T) => T
  /** Of one place, or all; in the order in which they were recorded. */
  readonly deployments: (place?: Place) => readonly Deployment[]
  /** All results, the earliest first. Read while it is open, and record nothing meanwhile. */
  readonly results: () => Iterable<RecordedResult>
  /** Results with a finding that has any of these ids or aliases, in any spelling; the same otherwise. */
  readonly resultsNaming: (ids: Iterable<string>) => Iterable<RecordedResult>
  /** The exact bytes of a result. */
  readonly bytesOf: (sha256: string) => Uint8Array
  readonly count: () => number
  /** The latest result of each release that has a vulnerability or a package. */
  readonly carriersOf: (asked: Exclude<Asked, { kind: 'bare' }>) => readonly Carrier[]
  readonly knowsVulnerability: (name: string) => boolean
  /** A few package URLs of packages with this name. */
  readonly packagesCalled: (name: string) => readonly string[]
  readonly close: () => void
}

/** Opens a file of records, and makes it where it is not there. */
export function openRecords(file: string): Records {
  const database = openDatabase(file)
  const mend = <T>(work: () => T): T => mending(file, work)
  return {
    record: (bytes, result) => mend(() => recordResult(database, bytes, result)),
    keepPolicy: (text) => mend(() => recordPolicy(database, text)),
    policyText: (sha256) => mend(() => findPolicyText(database, sha256)),
    deploy: (deployment) => mend(() => recordDeployment(database, deployment)),
    inOne: (work) => mend(() => inOne(database, work)),
    deployments: (place) =>
      mend(() => (place === undefined ? allDeployments(database) : deploymentsIn(database, place))),
    results: () => allResults(database),
    resultsNaming: (ids) => resultsNaming(database, ids),
    bytesOf: (sha256) => mend(() => resultBytes(database, sha256, file)),
    count: () => mend(() => countResults(database)),
    carriersOf: (asked) => mend(() => carriersOf(database, asked)),
    knowsVulnerability: (name) => mend(() => knowsVulnerability(database, name)),
    packagesCalled: (name) => mend(() => packagesCalled(database, name)),
    close: () => database.close(),
  }
}
