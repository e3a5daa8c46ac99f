import { formats } from '../../src/adapters/evidence/formats.ts'

const introduction = `# Formats of evidence

<!-- Written by scripts/generate.ts from src/adapters/evidence/formats.ts. -->

\`holdpoint gate\` finds the format of a file by its content; \`--format NAME\` overrides that. Every record of a file is
read and counted: results = new findings + merged + suppressed + unreadable. A record that cannot be understood is one
unreadable result, never a clean one. A file that is broken in the middle is refused as a whole. Text of secrets is not
kept.
`

/** `docs/reference/formats.md`: what each format is, and how far it is read. */
export async function formatsPage(): Promise<string> {
  const loaded = await Promise.all(formats.map(async ({ name, load }) => ({ name, ...(await load()) })))
  const sections = loaded.map(
    ({ name, meta }) => `## \`${name}\`

| | |
|---|---|
| written by | ${meta.tool} |
| real files seen | ${meta.seen.join(', ')} |
| a record is | ${meta.record} |
| severity | ${meta.severity} |
| not read | ${meta.notRead} |
`,
  )
  return [introduction, ...sections].join('\n')
}
