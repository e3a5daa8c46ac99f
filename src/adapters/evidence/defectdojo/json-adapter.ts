import type { Draft } from '../../../core/base/draft.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { dojoFinding } from './record.ts'
import { resultOf } from './result.ts'

export const defectdojoJsonAdapter: ReportAdapter = {
  meta: {
    tool: 'any tool, by way of the generic findings import of DefectDojo (JSON)',
    seen: ['the format as documented in 2026, and the fixtures of its importer'],
    record: 'an entry of `findings`',
    severity:
      'The five words of DefectDojo are ours; `Info` is none. Vectors and scores stand beside the word.',
    notRead:
      'descriptions, steps, mitigation, impact, references, files and tags; queries of addresses; EPSS; every member that DefectDojo does not know and its importer would refuse',
  },
  read: (document, intake) => {
    const tool: Draft<Tool> = { name: 'defectdojo' }
    let isListed = false
    document.read([
      textAt(['type'], (type) => {
        tool.name = toolIn(type) || tool.name
      }),
      textAt(['version'], (version) => {
        tool.version = version
      }),
      listAt(['findings'], (list) => {
        isListed = list !== null
      }),
      select(
        ['findings', '*'],
        dojoFinding,
        (finding, at) => intake.record(at, [resultOf(finding)]),
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (!isListed) throw new HoldpointError('evidence.lacks', { format: 'defectdojo', missing: '"findings"' })
    intake.tool(tool)
  },
}

/** The type of a test is the tool, with or without the words that DefectDojo adds. */
const toolIn = (type: string) => type.replace(/\s*\(Generic Findings Import\)\s*$/i, '').trim()
