import { hashOf, hexOf, sha256Hex } from '../../../core/base/hash.ts'
import { version } from '../../../core/base/version.ts'
import type { Judgement } from '../../../core/policy/judgement.ts'
import type { Document } from '../document.ts'
import { jsonText, list, member } from '../json-text.ts'
import { type OpenVexStatement, statementOn } from './statement.ts'

/**
 * OpenVEX 0.2.0 of what the gate knows of published vulnerabilities in the release. What trusted authors say is passed on
 * where it clears.
 */
export const openvex: Document = {
  name: 'openvex',
  extension: 'openvex.json',
  says: 'OpenVEX 0.2.0 for users of the release: which published vulnerabilities affect it, and what to do.',
  wide: true,
  *render(judgement) {
    const head = headOf(judgement)
    yield '{\n'
    yield* member('@context', 'https://openvex.dev/ns/v0.2.0')
    yield* member('@id', idOf(head, statements(judgement)))
    for (const [name, value] of Object.entries(head)) yield* member(name, value)
    yield* list('statements', statements(judgement), '')
    yield '}\n'
  },
}

function headOf({ at }: Judgement) {
  return {
    author: 'Holdpoint gate',
    role: 'release gate',
    timestamp: at,
    version: 1,
    tooling: `Holdpoint ${version}`,
  }
}

/** The same for the same content, and another for any other: no clock and no chance is needed. */
function idOf(head: object, said: Iterable<OpenVexStatement>): string {
  let chained = ''
  for (const statement of said) chained = sha256Hex(`${chained}\n${jsonText(statement)}`)
  const hash = hashOf('openvex/1', { head, statements: chained })
  return `https://openvex.dev/docs/holdpoint/vex-${hexOf(hash)}`
}

function* statements(judgement: Judgement): Generator<OpenVexStatement> {
  // Without a package URL two findings in two places say the same of the release; OpenVEX takes each only once.
  const unplaced = new Set<string>()
  for (const judged of judgement.findings) {
    const statement = statementOn(judged, judgement)
    if (statement === undefined) continue
    if (judged.finding.component?.purl === undefined) {
      const text = jsonText(statement)
      if (unplaced.has(text)) continue
      unplaced.add(text)
    }
    yield statement
  }
}
