import { conditions } from '../../src/core/policy/conditions/index.ts'
import { escaped } from './markdown.ts'

const introduction = `# Conditions

<!-- Written by scripts/generate.ts from src/core/policy/conditions/. -->

A rule of a policy asks something of each finding, under \`when:\`. The answer is met, unmet or unknown, and always says
why; \`holdpoint policy explain FINDING\` shows the path. [The policy guide](../guide/policy.md) tells what follows from it.

## How they combine

- Several conditions in one mapping must all be met: \`{ kind: [code], severity: [critical] }\`.
- Several values in one list are alternatives: \`severity: [critical, high]\`.
- \`all: [...]\` is met when every one of its entries is; \`any: [...]\` when at least one is; \`not: {...}\` turns the answer
  round. They nest, and stand beside conditions.
- A rule's \`scope:\` takes \`product\`, \`environment\`, \`component\`, \`path\` (the condition \`location\`) and \`tool\`. It is
  asked like any condition; all of it must be met too.
- A rule's \`count: { atLeast: 10 }\` lets it speak only when that many findings meet it.
- Globs know \`*\` within a folder, \`**\` across folders, \`?\`, \`[ab]\`, \`[a-z]\`, \`[!a]\` and \`{a,b}\`; a backslash takes
  the next character as it is. Names that begin with a dot fit like any other. Upper and lower case differ.

## When the answer is unknown

Not knowing is neither yes nor no (Kleene's three-valued logic):

| | all of them | any of them | not |
|---|---|---|---|
| met and unknown | unknown | met | |
| unmet and unknown | unmet | unknown | |
| unknown and unknown | unknown | unknown | |
| unknown | | | unknown |

So an unknown matters only where it could change the answer. A rule that would hold then gives the verdict \`unknown\`; a
rule that could only warn warns. \`onUnknown: hold\`, \`warn\` or \`pass\` in the rule says otherwise.

## The conditions
`

/** `docs/reference/conditions.md`: every condition that a policy can name. */
export function conditionsPage(): string {
  const sections = conditions.map(
    ({ name, meta: { asks, why, example, met, unmet, unknown, remediation } }) => `### \`${name}\`

${escaped(asks)} ${escaped(why)}

\`\`\`yaml
${example}
\`\`\`

| outcome | when |
|---|---|
| met | ${cell(met)} |
| unmet | ${cell(unmet)} |
| unknown | ${unknown === undefined ? 'never' : cell(unknown)} |

What to do: ${cell(remediation)}
`,
  )
  return [introduction, ...sections].join('\n')
}

/** The words of a condition mark code with backquotes themselves, and hold globs there. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
