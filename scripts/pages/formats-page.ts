import { formats } from '../../src/adapters/evidence/formats.ts'

const introduction = `# Formats of evidence

<!-- Written by scripts/generate.ts from src/adapters/evidence/formats.ts. -->

\`holdpoint gate\` finds the format of a file by its content; \`--format NAME\` overrides that. Every record of a file is
read and counted: results = new findings + merged + suppressed + unreadable. A record that cannot be understood is one
unreadable result, never a clean one. A file that is broken in the middle is refused as a whole. Text of secrets is not
kept.
`

const syntaxNames = {
  json: 'JSON',
  xml: 'XML',
  csv: 'CSV',
  text: 'text',
  handwritten: 'YAML or JSON',
} as const

/** `docs/reference/formats.md`: what each format is, and how far it is read. */
export async function formatsPage(): Promise<string> {
  const loaded = await Promise.all(
    formats.map(async ({ name, syntax, load }) => ({
      name,
      syntax: syntaxNames[syntax],
      meta: (await load()).meta,
    })),
  )
  const sections = loaded.map(
    ({ name, syntax, meta }) => `## \`${name}\` (${syntax})

| | |
|---|---|
| written by | ${meta.tool} |
| real files seen | ${meta.seen.join(', ')} |
| a record is | ${meta.record} |
| severity | ${meta.severity} |
| not read | ${meta.notRead} |
`,
  )
  return [introduction, indexOf(loaded), ...sections].join('\n')
}

interface Section {
  readonly name: string
  readonly syntax: string
  readonly meta: { readonly tool: string }
}

/** A row for each name, whatever it is written in, with a link to each section. */
function indexOf(sections: readonly Section[]): string {
  const rows = Array.from(
    Map.groupBy(sections, ({ name }) => name),
    ([name, ofName]) => {
      const tools = new Set(ofName.map(({ meta }) => meta.tool))
      const links = ofName.map(({ syntax }) => `[${syntax}](#${anchor(`${name} (${syntax})`)})`)
      return `| \`${name}\` | ${[...tools].join('; ')} | ${links.join(', ')} |\n`
    },
  )
  return `| format | written by | syntaxes |\n|---|---|---|\n${rows.join('')}`
}

/** As GitHub makes it of a heading. */
const anchor = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w -]/g, '')
    .replaceAll(' ', '-')
