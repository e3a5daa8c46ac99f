import type { AdapterMeta } from '../../src/adapters/evidence/format.ts'
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

interface Section {
  readonly name: string
  readonly syntax: string
  readonly meta: AdapterMeta
}

/** `docs/reference/formats.md`: what each format is, and how far it is read. */
export async function formatsPage(): Promise<string> {
  const loaded = await Promise.all(
    formats.map(async ({ name, syntax, load }): Promise<Section> => {
      const { meta } = await load()
      return { name, syntax: syntaxNames[syntax], meta }
    }),
  )
  const headings = headingsOf(loaded)
  const sections = loaded.map(
    ({ meta }, index) => `## ${headings[index]}

| | |
|---|---|
| written by | ${meta.tool} |
| real files seen | ${meta.seen.join(', ')} |
| a record is | ${meta.record} |
| severity | ${meta.severity} |
| not read | ${meta.notRead} |
`,
  )
  return [introduction, indexOf(loaded, headings), ...sections].join('\n')
}

/** What each is written in; who writes it too, where two would be the same. */
function headingsOf(sections: readonly Section[]): readonly string[] {
  const alike = Map.groupBy(sections, ({ name, syntax }) => `${name} ${syntax}`)
  return sections.map(({ name, syntax, meta }) => {
    const isOne = alike.get(`${name} ${syntax}`)?.length === 1
    return `\`${name}\` (${isOne ? syntax : `${syntax}, ${meta.tool}`})`
  })
}

/** A row for each name, whatever it is written in, with a link to each section. */
function indexOf(sections: readonly Section[], headings: readonly string[]): string {
  const rows = Array.from(
    Map.groupBy(sections, ({ name }) => name),
    ([name, ofName]) => {
      const tools = new Set(ofName.map(({ meta }) => meta.tool))
      const links = ofName.map(
        (section) => `[${section.syntax}](#${anchor(headings[sections.indexOf(section)] ?? '')})`,
      )
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
