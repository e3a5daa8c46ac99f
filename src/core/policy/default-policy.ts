import type * as z from 'zod/mini'
import { canonicalJson } from '../base/canonical-json.ts'
import { sha256Hex } from '../base/hash.ts'
import { type Policy, policyOf } from './policy.ts'
import { type PolicyDocument, policyDocument } from './policy-document.ts'

const isNew = ['introduced', 'worsened']
/** Path traversal, command and script injection, SQL and code injection, access control, authentication, deserialization. */
const injectionAndAccess = [
  'CWE-22',
  'CWE-78',
  'CWE-79',
  'CWE-89',
  'CWE-94',
  'CWE-287',
  'CWE-306',
  'CWE-502',
  'CWE-862',
]

/** The policy that holds where nobody wrote another (DESIGN 5, shipped defaults). Every line carries its reason. */
export const defaultPolicyDocument = {
  schema: 'holdpoint/policy/1',
  name: 'holdpoint/default',
  rules: [
    {
      name: 'critical',
      reason:
        'A score of 9.0 or more means that a stranger can do most of the harm there is with little effort. A static-analysis warning that nobody rated is judged by its own rule below.',
      verdict: 'hold',
      when: {
        kind: ['vulnerability', 'code', 'misconfiguration'],
        since: isNew,
        score: { atLeast: 9 },
        not: { kind: ['code', 'misconfiguration'], severity: ['unknown'] },
      },
    },
    {
      name: 'confirmed-injection-or-access',
      reason:
        'In our own code no database warns the world and no feed tells us of exploitation. A reproduced injection or access flaw is open to everyone who looks; behind a login it still scores 7.5 to 8.8, which a rule for critical ones alone would let through.',
      verdict: 'hold',
      when: {
        kind: ['code'],
        since: isNew,
        weakness: injectionAndAccess,
        confidence: { atLeast: 'confirmed' },
        score: { atLeast: 7 },
      },
    },
    {
      name: 'secret',
      reason:
        'A secret in the code is readable by everyone who can read the code, now and in its history. It is taken for live until somebody has rotated it.',
      verdict: 'hold',
      when: { kind: ['secret'], since: isNew },
    },
    {
      name: 'overdue',
      reason:
        'What was already deployed is scheduled, not held. When its time to remediate has lapsed (critical 14 days, high 30, medium 60), features wait until it is fixed; a release that removes a holding finding and adds none is never held for it.',
      verdict: 'hold',
      when: {
        since: ['existing'],
        kind: ['vulnerability', 'code', 'misconfiguration', 'secret'],
        any: [
          { severity: ['critical'], age: { atLeastDays: 14 } },
          { severity: ['high'], age: { atLeastDays: 30 } },
          { severity: ['medium'], age: { atLeastDays: 60 } },
        ],
      },
      // What nobody has rated has no time to remediate yet; `serious` and `untriaged` warn of it.
      onUnknown: 'pass',
    },
    {
      name: 'serious',
      reason:
        'High and critical findings that do not hold are still to be scheduled: they are known to everyone, and what protects them may change.',
      verdict: 'warn',
      when: {
        severity: ['critical', 'high'],
        not: { kind: ['code', 'misconfiguration'], severity: ['unknown'] },
      },
    },
    {
      name: 'scheduled',
      reason:
        'A medium finding that is deployed holds features once its 60 days are over. Whoever repairs it should hear of it before then.',
      verdict: 'warn',
      when: {
        since: ['existing'],
        kind: ['vulnerability', 'code', 'misconfiguration', 'secret'],
        severity: ['medium'],
      },
      // `serious` and `untriaged` warn of what nobody has rated.
      onUnknown: 'pass',
    },
    {
      name: 'untriaged',
      reason:
        'Most static-analysis warnings carry no severity. Somebody who knows the code looks at each within 5 days and rates it or closes it.',
      verdict: 'warn',
      when: { kind: ['code', 'misconfiguration'], severity: ['unknown'] },
    },
  ],
} satisfies z.input<typeof policyDocument>

/** The default policy, compiled. */
export function defaultPolicy(): { readonly document: PolicyDocument; readonly policy: Policy } {
  const document = policyDocument.parse(defaultPolicyDocument)
  return { document, policy: policyOf(document, undefined, sha256Hex(canonicalJson(defaultPolicyDocument))) }
}
