import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { aroundRecords } from './around-records.ts'
import { failedSelections } from './failed-when.ts'
import { MappedRecord } from './mapped-record.ts'
import type { Mapping } from './mapping-document.ts'
import { recordSchema } from './record-schema.ts'
import { resultsOf } from './result.ts'
import { pathsIn, recordsPath, stepsOf, writtenPath } from './steps.ts'

/** Reads the reports of a tool by the mapping that its team wrote. */
export function mappingAdapter(mapping: Mapping): ReportAdapter {
  const { name, tool, syntax } = mapping
  const paths = pathsIn(mapping).map((path) => ({ written: writtenPath(path), steps: stepsOf(path, syntax) }))
  const schema = recordSchema(
    paths.map(({ steps }) => steps),
    syntax,
  )
  return {
    meta: {
      tool,
      seen: [],
      record: 'what the mapping says',
      severity: 'As the mapping says; other words are taken as ours.',
      notRead: 'what the mapping does not name',
    },
    read: (document, intake, head) => {
      intake.tool({ name: tool })
      if (syntax === 'csv')
        for (const written of columnsOf(mapping))
          if (!head.has('0', written)) throw lacks(name, `the column "${written}"`)
      const unseen = new Set(paths.map(({ written }) => written))
      let records = 0
      const take = select(
        recordsPath(mapping),
        schema,
        (value, at) => {
          records++
          const record = new MappedRecord(value, syntax)
          for (const { written, steps } of paths)
            if (unseen.has(written) && record.at(steps).length > 0) unseen.delete(written)
          const said = resultsOf(record, mapping)
          if (said.kind === 'results') intake.record(at, said.results)
          else intake.unreadable(at, said.why)
        },
        (issues, at) => {
          records++
          intake.unreadable(at, whyUnreadable(issues))
        },
      )
      const around = aroundRecords(mapping)
      document.read([take, ...around.selections, ...failedSelections(mapping, intake)])
      const missing = around.missing(records)
      if (missing !== undefined) throw lacks(name, missing)
      if (records > 0 && unseen.size > 0)
        intake.note(say('evidence.note.never-there', { paths: [...unseen].sort() }))
    },
  }
}

const columnsOf = (mapping: Mapping): readonly string[] =>
  [...pathsIn(mapping), ...(mapping.failedWhen === undefined ? [] : [mapping.failedWhen.at])].map(writtenPath)

const lacks = (format: string, missing: string) => new HoldpointError('evidence.lacks', { format, missing })
