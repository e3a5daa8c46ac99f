import { HoldpointError } from '../../../core/base/errors.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { statementRoom } from '../statement-room.ts'
import { statement } from './record.ts'
import { saidAt, type Unsigned, unsignedOf } from './statements.ts'

/** Who says it, and when, as the document has it. */
interface Signature {
  author: string
  role?: string
  version?: string
  timestamp?: string
  tooling?: string
}

export const openvexAdapter: ReportAdapter = {
  meta: {
    tool: 'anybody who states whether a vulnerability matters, as OpenVEX 0.0.1 to 0.2.0',
    seen: ['0.0.1', '0.2.0'],
    record:
      'an entry of `statements`; it is no finding, and says of one whether it matters. One with a status that ' +
      'VEX does not know is unreadable, and so is a `not_affected` without a reason (a justification that OpenVEX has, or an impact statement) or a statement without a date',
    severity: 'It rates nothing.',
    notRead:
      'descriptions, suppliers, the identifiers of statements, the subject of an attestation that it is wrapped in; signatures are not verified',
  },
  read: (document, intake) => {
    const signature: Signature = { author: '' }
    let isOpenVex = false
    let isListed = false
    const context = (text: string, at: DocumentPlace) => {
      if (isNamespace(text, at)) isOpenVex = true
    }
    const spend = statementRoom()
    // Its author may stand behind its statements, so that all of them wait for the end.
    const waiting: ((at: Instant | undefined) => void)[] = []
    document.read([
      textAt(['@context'], context),
      textAt(['@context', '*'], context),
      ...(['author', 'role', 'version', 'timestamp', 'tooling'] as const).map((name) =>
        textAt([name], (text) => {
          signature[name] = text
        }),
      ),
      listAt(['statements'], () => {
        isListed = true
      }),
      select(
        ['statements', '*'],
        statement,
        (record, at) => {
          const unsigned = unsignedOf(record)
          if ('status' in unsigned) {
            spend(unsigned.products)
            waiting.push((documents) => takeIn(unsigned, documents, signature, at, intake))
          } else waiting.push(() => intake.unreadable(at, unsigned))
        },
        (issues, at) => {
          spend([])
          waiting.push(() => intake.unreadable(at, whyUnreadable(issues)))
        },
      ),
    ])
    const missing = missingOf(isOpenVex, signature, isListed)
    if (missing !== undefined) throw new HoldpointError('evidence.lacks', { format: 'openvex', missing })
    // OpenVEX, "Inheritance Flow": only `timestamp` cascades from the document, not when that was last changed.
    const dated = publishedAt(signature.timestamp)
    for (const go of waiting) go(dated)
    intake.tool({ name: signature.tooling?.trim() || 'openvex' })
    intake.statementsOnly()
    const author = signature.author.trim()
    intake.note(say('evidence.note.stated', { statements: waiting.length, author, draft: false }))
  },
}

function takeIn(
  { timestamp, updated, ...unsigned }: Unsigned,
  documents: Instant | undefined,
  { author, role, version }: Signature,
  place: DocumentPlace,
  intake: Intake,
): void {
  const at = saidAt({ ...(timestamp && { timestamp }), ...(updated && { updated }) }, documents)
  if (at === undefined) {
    intake.unreadable(place, say('evidence.record.no-time'))
    return
  }
  intake.record(place, [])
  intake.statement({
    ...unsigned,
    author: author.trim(),
    ...(role?.trim() && { role: role.trim() }),
    ...(version && { version }),
    at,
  })
}

function missingOf(isOpenVex: boolean, { author }: Signature, isListed: boolean): string | undefined {
  if (!isOpenVex) return '"@context" of OpenVEX'
  if (author.trim() === '') return '"author"'
  return isListed ? undefined : '"statements"'
}

const namespace = /^https:\/\/openvex\.dev\/ns(?:\/v?(\d[\w.+-]*))?\/?$/

/** Whether a context is OpenVEX's; without a version it is 0.0.1. */
function isNamespace(text: string, { line, column, byte }: DocumentPlace): boolean {
  const parts = namespace.exec(text.trim())
  if (parts === null) return false
  const [, version = '0.0.1'] = parts
  if (/^0\.(?:[01]\.\d+|2\.0)$/.test(version)) return true
  throw new HoldpointError(
    'evidence.version',
    { format: 'OpenVEX', version, read: '0.0.1 to 0.2.0' },
    { line, column, byte },
  )
}
