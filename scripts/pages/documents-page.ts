import { documents } from '../../src/adapters/documents/documents.ts'
import { escaped } from './markdown.ts'

const introduction = `# Documents

<!-- Written by scripts/generate.ts from src/adapters/documents/. -->

What the gate found out leaves Holdpoint in these forms. \`holdpoint gate --out NAME=FILE\` writes one, several times for
several; \`--json\` prints the second, which is the contract [holdpoint/gate/1](schemas/gate.schema.json).

A document that goes to wide places leaves out where an unfixed flaw of our own, or a secret, stands, unless \`--detail\`
asks for it. SARIF and annotations keep the place as the anchor that they are shown at. While the gate only observes,
every document says so, and none makes a pipeline fail.

With \`--products\` the second part of \`--out\` is a folder, and each release has a document in it that is named for it;
\`--json\` then prints the contract [holdpoint/gate-products/1](schemas/gate-products.schema.json).

| name | file | wide | what it is |
|---|---|---|---|
`

/** `docs/reference/documents.md`: every document, as `--out` takes it. */
export function documentsPage(): string {
  const rows = documents.map(
    ({ name, extension, wide, says }) =>
      `| \`${name}\` | .${extension} | ${wide ? 'yes' : 'no'} | ${escaped(says)} |\n`,
  )
  return introduction + rows.join('')
}
