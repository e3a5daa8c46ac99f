import { counted } from '../../base/words.ts'

const groups = {
  all: 'all of these must be met:',
  any: 'one of these must be met:',
  not: 'this must not be met:',
} as const

const outcomes = {
  met: 'speaks',
  unmet: 'is silent',
  unknown: 'cannot tell',
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
    setAside: 'suppression' | 'acceptance' | undefined
  }) =>
    `${verdict}${setAside === undefined ? '' : `, its warnings set aside by ${setAside === 'suppression' ? 'its own tool' : 'a request of acceptance'}`}`,
  'explain.rule': ({
    rule,
    verdict,
    outcome,
  }: {
    rule: string
    verdict: string
    outcome: keyof typeof outcomes
  }) => `rule ${rule} (${verdict}) ${outcomes[outcome]}`,
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
