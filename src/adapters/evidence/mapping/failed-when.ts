import { titleOf } from '../../../core/findings/title.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import type { Intake } from '../format.ts'
import { MappedRecord } from './mapped-record.ts'
import type { MappedFailure, Mapping } from './mapping-document.ts'
import { recordSchema } from './record-schema.ts'
import { stepsOf } from './steps.ts'

/** Where a report says by its mapping that its own scan failed: once, in a table or on lines in any of them. */
export function failedSelections(mapping: Mapping, intake: Intake): readonly Selection[] {
  const { failedWhen, syntax, tool } = mapping
  if (failedWhen === undefined) return []
  const isOnce = syntax === 'json' || syntax === 'xml'
  return [
    select(
      isOnce ? [] : ['*'],
      recordSchema([stepsOf(failedWhen.at, syntax)], syntax),
      (value) => {
        const said = saidAt(new MappedRecord(value, syntax), failedWhen)
        if (said !== undefined) intake.failed(failure(tool, said))
      },
      // Something else stands there than a text: there is something, and nobody can tell what it says.
      () => intake.failed(say('evidence.failed.unclear', { tool })),
    ),
  ]
}

/** What it says of the failure, which may be nothing; undefined where it says that there is none. */
function saidAt(record: MappedRecord, { at, is }: MappedFailure): string | undefined {
  if (is === undefined) return record.at(at)[0]
  return record.meets({ at, is }) ? '' : undefined
}

function failure(tool: string, said: string) {
  const message = titleOf(said)
  return message === undefined
    ? say('evidence.failed.run', { tool })
    : say('evidence.failed.error', { tool, message })
}
