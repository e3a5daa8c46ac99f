import type * as z from 'zod/mini'
import type { BoundCondition } from './condition.ts'
import { confidence } from './conditions/confidence/condition.ts'
import { due } from './conditions/due/condition.ts'
import { epss } from './conditions/epss/condition.ts'
import { exploited } from './conditions/exploited/condition.ts'
import { kind } from './conditions/kind/condition.ts'
import { reachable } from './conditions/reachable/condition.ts'
import { score } from './conditions/score/condition.ts'
import { severity } from './conditions/severity/condition.ts'
import { since } from './conditions/since/condition.ts'
import { ssvc } from './conditions/ssvc/condition.ts'
import { weakness } from './conditions/weakness/condition.ts'
import { conditionExpression, conjunction, type Expression } from './expression.ts'
import type { Policy } from './policy.ts'
import type { policyDocument, Rule } from './policy-document.ts'

const isNew: NonNullable<When['since']> = ['introduced', 'worsened']
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
      name: 'known-exploited',
      reason:
        'Somebody is attacked through it, says a catalogue or a source that is named. Whether it can be exploited is no longer a question, whatever it scores.',
      verdict: 'hold',
      when: { since: isNew, exploited: { atLeast: 'active' } },
    },
    {
      name: 'critical',
      reason:
        'A score of 9.0 or more means that a stranger can do most of the harm there is with little effort, unless a tool has proven that nothing calls what has the flaw. A static-analysis warning that nobody rated is judged by its own rule below.',
      verdict: 'hold',
      when: {
        kind: ['vulnerability', 'code', 'misconfiguration'],
        since: isNew,
        score: { atLeast: 9 },
        not: {
          any: [
            { kind: ['code', 'misconfiguration'], severity: ['unknown'] },
            { reachable: { is: 'unreachable' } },
          ],
        },
      },
    },
    {
      name: 'likely-exploited',
      reason:
        'A score of 7.0 or more is serious, and attackers have what they need: EPSS gives it one chance in ten or more within 30 days, or an exploit is public.',
      verdict: 'hold',
      when: {
        kind: ['vulnerability'],
        since: isNew,
        score: { atLeast: 7 },
        any: [{ epss: { atLeast: 0.1 } }, { exploited: { atLeast: 'public-poc' } }],
      },
    },
    {
      name: 'three-days',
      reason:
        'A score of 7.0 or more, and the table of BOD 26-04 (CISA, 2026) gives three days for it: it is exploited, or exposed and can be automated with total effect. Where the table lacks an answer this warns and says what to state, because few ratings come with all that it asks.',
      verdict: 'hold',
      when: {
        kind: ['vulnerability'],
        since: isNew,
        score: { atLeast: 7 },
        ssvc: { table: 'bod-26-04', decision: ['3 days', '3 days & forensic investigation'] },
      },
      onUnknown: 'warn',
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
        'What was already deployed is scheduled, not held. When its time to remediate has lapsed (exploited 3 days, critical 14, high 30, medium 60; a vulnerability or a secret that nobody rated 14, because it may be critical), features wait until it is fixed; a release that removes a holding finding and adds none is never held for it.',
      verdict: 'hold',
      when: {
        since: ['existing'],
        kind: ['vulnerability', 'code', 'misconfiguration', 'secret'],
        any: [
          { not: { severity: ['unknown'] }, due: { exploited: 3, critical: 14, high: 30, medium: 60 } },
          { kind: ['vulnerability', 'secret'], severity: ['unknown'], due: { exploited: 3, unknown: 14 } },
        ],
      },
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
        'A medium finding that is deployed holds features once its 60 days are over, and one that is exploited after 3, whatever its severity. Whoever repairs it should hear of it before then.',
      verdict: 'warn',
      when: {
        since: ['existing'],
        kind: ['vulnerability', 'code', 'misconfiguration', 'secret'],
        any: [{ severity: ['medium'] }, { exploited: { atLeast: 'active' } }],
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
} satisfies DefaultPolicyDocument

/** Of its canonical JSON. Written down, because to hash it takes every start 4 ms; a test says what it has to be. */
export const defaultPolicySha256 = 'd34b6eb62c6eb9c98dc17cc69c84bceb7554367fe8c943461fe61eee155c3d99'

/** What the default policy asks, as far as it needs to. A test proves that it reads the same as one in a file. */
interface When {
  readonly confidence?: z.output<ReturnType<typeof confidence.parameters>>
  readonly due?: z.output<ReturnType<typeof due.parameters>>
  readonly epss?: z.output<ReturnType<typeof epss.parameters>>
  readonly exploited?: z.output<ReturnType<typeof exploited.parameters>>
  readonly kind?: z.output<ReturnType<typeof kind.parameters>>
  readonly reachable?: z.output<ReturnType<typeof reachable.parameters>>
  readonly score?: z.output<ReturnType<typeof score.parameters>>
  readonly severity?: z.output<ReturnType<typeof severity.parameters>>
  readonly since?: z.output<ReturnType<typeof since.parameters>>
  readonly ssvc?: z.output<ReturnType<typeof ssvc.parameters>>
  readonly weakness?: z.output<ReturnType<typeof weakness.parameters>>
  readonly any?: readonly When[]
  readonly not?: When
}

interface DefaultPolicyDocument extends Pick<z.input<typeof policyDocument>, 'schema' | 'name'> {
  readonly rules: readonly (Pick<Rule, 'name' | 'reason' | 'verdict' | 'onUnknown'> & {
    readonly when: When
  })[]
}

/**
 * The default policy, compiled without a schema, because it is ours: to make the schema of policies, with its globs
 * and version ranges, takes a pipeline a third as long as to start Node.
 */
export function defaultPolicy(): Policy {
  const { name, rules }: DefaultPolicyDocument = defaultPolicyDocument
  return {
    name,
    sha256: defaultPolicySha256,
    documents: [defaultPolicyDocument],
    prefer: [],
    required: [],
    cleanWhenEmpty: [],
    rules: rules.map((rule) => ({ ...rule, when: compiled(rule.when), atLeast: 1 })),
    acceptanceRequests: 'count',
    acceptances: [],
    vexTrusts: [],
    departure: { extendsDefault: true, replaces: [] },
  }
}

function compiled({ any, not, ...asked }: When): Expression {
  return conjunction([
    ...bound(asked).map(conditionExpression),
    ...(any === undefined ? [] : [{ kind: 'any', of: any.map(compiled) } as const]),
    ...(not === undefined ? [] : [{ kind: 'not', of: compiled(not) } as const]),
  ])
}

function bound(asked: When): readonly BoundCondition[] {
  return [
    asked.kind && kind.bind(asked.kind),
    asked.since && since.bind(asked.since),
    asked.severity && severity.bind(asked.severity),
    asked.score && score.bind(asked.score),
    asked.confidence && confidence.bind(asked.confidence),
    asked.weakness && weakness.bind(asked.weakness),
    asked.due && due.bind(asked.due),
    asked.reachable && reachable.bind(asked.reachable),
    asked.epss && epss.bind(asked.epss),
    asked.ssvc && ssvc.bind(asked.ssvc),
    asked.exploited && exploited.bind(asked.exploited),
  ].filter((each) => each !== undefined)
}
