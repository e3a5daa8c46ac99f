import { Document, isMap, isPair, isScalar, isSeq, visit } from 'yaml'
import { defaultPolicyDocument } from '../../src/core/policy/default-policy.ts'

const introduction = `# The default policy

<!-- Written by scripts/generate.ts from src/core/policy/default-policy.ts. -->

It holds where nobody wrote another. Each rule carries its reason, which is shown to whoever is held by it.
[Conditions](conditions.md) says what the rules ask, [the policy guide](../guide/policy.md) what follows.

To start from it, write a \`holdpoint.yaml\` that extends it. A rule of the same name takes the place of the one here;
others are added behind.

\`\`\`yaml
schema: holdpoint/policy/1
name: shop
extends: holdpoint/default
rules:
  - name: serious
    reason: Our customers read our scan reports, so medium findings are scheduled too.
    verdict: warn
    when: { kind: [vulnerability], severity: [critical, high, medium] }
\`\`\`

What it does not ask yet, because nothing here knows it yet: whether a vulnerability is exploited or likely to be,
whether an exploit is public, whether the flaw can be reached.

`

/** `docs/reference/default-policy.md`: the policy that Holdpoint ships, as somebody would write it. */
export function defaultPolicyPage(): string {
  return `${introduction}\`\`\`yaml\n${defaultPolicyText()}\`\`\`\n`
}

/** The default policy as YAML: reasons as blocks of prose, and each condition on a line of its own. */
export function defaultPolicyText(): string {
  const document = new Document(defaultPolicyDocument, { aliasDuplicateObjects: false })
  visit(document, {
    Pair(_, { key, value }) {
      if (isScalar(value) && nameOf(key) === 'reason') value.type = 'BLOCK_FOLDED'
      if (isSeq(value) && nameOf(key) === 'rules') value.items.slice(1).forEach(setApart)
    },
    Collection(_, collection, path) {
      const names = path.filter(isPair).map(({ key }) => nameOf(key))
      const opens = ['when', 'any', 'all'].includes(names.at(-1) ?? '') && isPair(path.at(-1))
      collection.flow = names.includes('when') && !opens
    },
  })
  return document.toString({ lineWidth: 110 }).replace(/\[ (.*?) \]/g, '[$1]')
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : ''
}

function setApart(item: unknown): void {
  if (isMap(item)) item.spaceBefore = true
}
