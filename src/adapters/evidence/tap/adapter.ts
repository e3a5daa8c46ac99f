import * as z from 'zod/mini'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { parseLine } from './line.ts'
import { TapStream } from './tap-stream.ts'

const diagnostics = /^[ ]+---\s*$/

export const tapAdapter: ReportAdapter = {
  meta: {
    tool: 'TAP, the Test Anything Protocol: Node.js, node-tap, prove, Bats, pgTAP',
    seen: ['12', '13', '14, as testanything.org describes them'],
    record: 'a line `ok` or `not ok`; it gives no result, because a test says nothing of flaws',
    severity: 'None: it counts tests by subtest, and those that failed or did not run; TODO is no failure.',
    notRead: 'diagnostics, comments, pragmas, what the programs under test write in between',
  },
  read: (document, intake) => {
    const stream = new TapStream(intake)
    let diagnosticsEnd: string | undefined
    intake.tool({ name: 'tap' })
    document.read([
      select(
        ['*'],
        z.string(),
        (line, at) => {
          // What stands in there is the text of a failure, and may look like anything.
          if (diagnosticsEnd !== undefined) {
            if (line.trimEnd() === diagnosticsEnd) diagnosticsEnd = undefined
          } else if (diagnostics.test(line)) diagnosticsEnd = line.trimEnd().replace('---', '...')
          else stream.take(parseLine(line), at)
        },
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    stream.end()
  },
}
