import type { VexTrust } from '../intel/vex/vex-trust.ts'
import type { Exposure } from '../release/exposure.ts'
import type { Release } from '../release/release.ts'
import type { AcceptanceRequest, EmptyReport, PolicyDocument, RequiredScan, Rule } from './policy-document.ts'

/** How a policy departs from the one that Holdpoint ships, so that nobody has to read it to see that it is weaker. */
export interface Departure {
  /** Whether it starts from the default policy at all. */
  readonly extendsDefault: boolean
  /** Rules of the default policy that it puts others in the place of. */
  readonly replaces: readonly {
    readonly rule: string
    readonly was: Rule['verdict']
    readonly now: Rule['verdict']
  }[]
}

/** A policy ready to run: what it extends is in it. */
export interface Policy {
  readonly name: string
  /** Of its text (`policyText`), what it extends included. */
  readonly sha256: string
  /** The documents that it was made from, as plain data: its own, and before that the one that it extends. */
  readonly documents: readonly [unknown, ...unknown[]]
  /** Sources whose rating counts before any other, best first. */
  readonly prefer: readonly string[]
  readonly required: readonly RequiredScan[]
  /** Reports that say nothing at all when there is nothing to say. */
  readonly cleanWhenEmpty: readonly EmptyReport[]
  readonly rules: readonly Rule[]
  /** Whether a file's acceptance requests may clear a warning, or are only listed. */
  readonly acceptanceRequests: 'count' | 'refuse'
  readonly acceptances: readonly AcceptanceRequest[]
  readonly departure: Departure
  /** Whose VEX statements clear findings. */
  readonly vexTrusts: readonly VexTrust[]
  /** The attack surface of the product, where the policy says. */
  readonly exposure?: Exposure
  /** What it answers to SSVC's tables. */
  readonly ssvc?: NonNullable<Release['ssvc']>
}

/** A policy from its document. A rule of the same name takes the place of the one it extends; the others follow. */
export function policyOf(
  document: PolicyDocument,
  base: Policy | undefined,
  { documents, sha256 }: Pick<Policy, 'documents' | 'sha256'>,
): Policy {
  const own = document.rules ?? []
  const inherited = (base?.rules ?? []).map((rule) => own.find(({ name }) => name === rule.name) ?? rule)
  return {
    name: document.name,
    sha256,
    documents,
    prefer: document.ratings?.prefer ?? base?.prefer ?? [],
    required: [...(base?.required ?? []), ...(document.required ?? [])],
    cleanWhenEmpty: [...(base?.cleanWhenEmpty ?? []), ...(document.cleanWhenEmpty ?? [])],
    rules: [...inherited, ...own.filter((rule) => !inherited.includes(rule))],
    acceptanceRequests: document.acceptanceRequests ?? base?.acceptanceRequests ?? 'count',
    acceptances: document.acceptances ?? [],
    vexTrusts: (document.vex?.trust ?? []).map(({ author, sha256s }) => ({
      author,
      ...(sha256s !== undefined && { sha256s }),
    })),
    ...(document.exposure !== undefined && { exposure: exposureFrom(document.exposure, document.name) }),
    ...(document.ssvc !== undefined && { ssvc: answersFrom(document.ssvc, document.name) }),
    departure: {
      extendsDefault: base !== undefined,
      replaces: (base?.rules ?? []).flatMap(({ name, verdict }) => {
        const other = own.find((rule) => rule.name === name)
        return other === undefined ? [] : [{ rule: name, was: verdict, now: other.verdict }]
      }),
    },
  }
}

function exposureFrom({ from, by, with: means }: Stated, policy: string): Exposure {
  return {
    from,
    ...(by !== undefined && { by }),
    ...(means !== undefined && { with: means }),
    source: policy,
  }
}

type Stated = NonNullable<PolicyDocument['exposure']>

function answersFrom(
  stated: NonNullable<PolicyDocument['ssvc']>,
  policy: string,
): NonNullable<Release['ssvc']> {
  const given = Object.entries(stated).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return Object.fromEntries(given.map(([input, value]) => [input, { value, source: policy }]))
}
