import { HoldpointError } from '../../../core/base/errors.ts'
import { parseYamlFile } from '../../../core/base/yaml-file.ts'
import type { HandwrittenAdapter } from '../format.ts'
import { findingFile, findingFileSchema } from './finding-file.ts'
import { findingPlaces } from './finding-places.ts'
import { resultOf } from './result.ts'

export const holdpointAdapter: HandwrittenAdapter = {
  meta: {
    tool: 'people: penetration testers, developers, whoever finds a flaw; in YAML or JSON',
    seen: [findingFileSchema],
    record: 'an entry of `findings`',
    severity: 'Our own words; without one, the band of the vector or the score.',
    notRead: '`description` and `steps`, which are checked and stay in the file',
  },
  read: (text, intake) => {
    const { reporter, findings } = parsed(text)
    const { name, version } = reporter
    const places = findingPlaces(text)
    intake.tool({ name, ...(version !== undefined && { version }) })
    for (const [index, finding] of findings.entries())
      intake.record(places[index] ?? start, [resultOf(finding, name)])
  },
}

const start = { line: 1, column: 1, byte: 0, indexes: [] }

/** A mistake in a finding file leaves the release without a finding that somebody wrote down, so none of it counts. */
function parsed(text: string) {
  try {
    return parseYamlFile(text, '', findingFile()).value
  } catch (error) {
    if (!(error instanceof HoldpointError)) throw error
    const { line, column } = error.place
    const problem = new HoldpointError(error.code, error.values).message
    const place = { ...(line !== undefined && { line }), ...(column !== undefined && { column }) }
    throw new HoldpointError('evidence.finding-file', { problem }, place, { cause: error })
  }
}
