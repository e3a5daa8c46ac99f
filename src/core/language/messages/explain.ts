import { counted } from '../../base/words.ts'

/** What a rule asks of several conditions; `not` tells of its one part what that is. */
const groups = {
  all: 'all of these:',
  any: 'at least one of these:',
  'not-all': 'not all of these at once:',
  'not-any': 'none of these:',
  not: 'not this:',
} as const

const answers = { met: 'yes', unmet: 'no', unknown: 'unknown' } as const

const outcomes = {
  met: 'speaks',
  unmet: 'is silent',
  unknown: 'cannot tell',
} as const

const setAsideWords = {
  vex: ', cleared by VEX',
  suppression: ', its warnings set aside by its own tool',
  acceptance: ', its warnings set aside by a request of acceptance',
} as const

/** What `policy explain` and `policy test` say. */
export const explainMessages = {
  'heading.rules': () => 'The rules',
  'heading.flips': () => 'What would change it',
  'label.verdict': () => 'verdict',
  'explain.verdict': ({
    verdict,
    setAside,
  }: {
    verdict: string
    setAside: keyof typeof setAsideWords | undefined
  }) => `${verdict}${setAside === undefined ? '' : setAsideWords[setAside]}`,
  'explain.rule': ({
    rule,
    verdict,
    outcome,
  }: {
    rule: string
    verdict: string
    outcome: keyof typeof outcomes
  }) => `rule ${rule} (${verdict}) ${outcomes[outcome]}`,
  'explain.legend': () =>
    'Each line answers what a rule asks: yes, no, or unknown where nobody can tell. Behind it stands how it is.',
  'explain.answer': ({ outcome }: { outcome: keyof typeof answers }) => answers[outcome],
  'explain.group': ({ kind }: { kind: keyof typeof groups }) => groups[kind],
  'explain.condition': ({ name, because }: { name: string; because: string }) => `${name}: ${because}`,
  'explain.flip': ({ changes, verdict }: { changes: readonly string[]; verdict: string }) =>
    `${changes.join(', and ')}: ${verdict}`,
  'explain.counts': () =>
    'A rule that counts findings speaks about it, so that depends on other findings too: bring their number below what the rule asks.',
  'explain.no-flip': () => 'No change of one or two facts that the policy looks at changes the verdict.',
  'replay.summary': ({ policy, results, changed }: { policy: string; results: number; changed: number }) =>
    `${counted(results, 'result')} judged again by ${policy}: ${changed === 0 ? 'no verdict changes' : `${counted(changed, 'verdict changes', 'verdicts change')}`}`,
  'replay.result': ({
    file,
    product,
    version,
    before,
    after,
  }: {
    file: string
    product: string
    version: string
    before: string
    after: string
  }) =>
    `${product}${version === '' ? '' : ` ${version}`}: ${before === after ? `${before}, as before` : `${before} becomes ${after}`} (${file})`,
  'replay.finding': ({ finding, before, after }: { finding: string; before: string; after: string }) =>
    `${finding}: ${before} becomes ${after}`,
} as const
