import { HoldpointError } from '../../../core/base/errors.ts'
import type { Instant } from '../../../core/base/instant.ts'
import { publishedAt } from '../../../core/findings/published.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { productsMeant } from './groups.ts'
import { firstFailure, mandatoryTests } from './mandatory/mandatory-tests.ts'
import { productNames } from './product-tree.ts'
import { type Csaf, csafDocument } from './record.ts'
import { statementsOf } from './statements.ts'

const csafCategories = ['csaf_vex', 'csaf_security_advisory'] as const

export const csafAdapter: ReportAdapter = {
  meta: {
    tool: 'a vendor or coordinator who publishes security advisories or VEX as CSAF',
    seen: ['2.0'],
    record:
      'an entry of `vulnerabilities`, with a statement for each status and reason; it is no finding, and says of one ' +
      'whether it matters. A document that fails a mandatory test of the standard is refused; done are ' +
      mandatoryTests.map(({ test }) => test).join(', '),
    severity: 'It rates nothing: scores are tested, not taken for those of a scan.',
    notRead:
      'notes, references, acknowledgments, involvements, distribution; the mandatory tests that are not named; signatures are not verified',
  },
  read: (document, intake) => {
    const places: DocumentPlace[] = []
    document.read([
      textAt(['document', 'csaf_version'], refuseOtherVersion),
      textAt(['document', 'category'], refuseOtherCategory),
      endOf(['vulnerabilities', '*'], (_, at) => places.push(at)),
      // Statements refer to the product tree, and that to itself: none of it can be taken before all of it is there.
      select(
        [],
        csafDocument,
        (csaf, at) => takeIn(csaf, places, at, intake),
        (issues) => {
          const why = whyUnreadable(issues)
          throw why.code === 'evidence.record.member'
            ? new HoldpointError('evidence.wrong-kind', why.values)
            : new HoldpointError('evidence.lacks', { format: 'csaf', missing: '"document"' })
        },
      ),
    ])
  },
}

function takeIn(csaf: Csaf, places: readonly DocumentPlace[], whole: DocumentPlace, intake: Intake): void {
  const meant = productsMeant(csaf)
  const failure = firstFailure(csaf)
  if (failure !== undefined) throw new HoldpointError('evidence.csaf-test', failure)
  const { publisher, tracking } = csaf.document
  const isDraft = tracking.status === 'draft'
  const signature = {
    author: publisher.name.trim(),
    ...(publisher.category?.trim() && { role: publisher.category.trim() }),
    version: tracking.version,
    at: releasedAt(csaf),
    ...(isDraft && ({ draft: true } as const)),
  }
  const namesOf = productNames(csaf)
  let statements = 0
  for (const [index, vulnerability] of (csaf.vulnerabilities ?? []).entries()) {
    intake.record(places[index] ?? whole, [])
    for (const unsigned of statementsOf(vulnerability, namesOf, meant)) {
      statements++
      intake.statement({ ...unsigned, ...signature })
    }
  }
  const { name = 'csaf', version } = tracking.generator?.engine ?? {}
  intake.tool({ name, ...(version && { version }) })
  intake.statementsOnly()
  intake.note(say('evidence.note.stated', { statements, author: signature.author, draft: isDraft }))
}

function releasedAt({ document: { publisher, tracking } }: Csaf): Instant {
  if (publisher.name.trim() === '')
    throw new HoldpointError('evidence.lacks', { format: 'csaf', missing: '"document.publisher.name"' })
  const at = publishedAt(tracking.current_release_date)
  if (at !== undefined) return at
  const member = 'document.tracking.current_release_date'
  throw new HoldpointError('evidence.wrong-kind', { member, expected: 'a date with its time' })
}

function refuseOtherVersion(version: string, { line, column, byte }: DocumentPlace): void {
  if (version === '2.0') return
  throw new HoldpointError(
    'evidence.version',
    { format: 'CSAF', version, read: '2.0' },
    { line, column, byte },
  )
}

function refuseOtherCategory(category: string, { line, column, byte }: DocumentPlace): void {
  if (csafCategories.some((known) => known === category)) return
  throw new HoldpointError(
    'evidence.csaf-category',
    { category, read: csafCategories },
    { line, column, byte },
  )
}
