import type { HandwrittenAdapter } from '../format.ts'
import { entryPlaces } from '../yaml/entry-places.ts'
import { readHandwritten } from '../yaml/handwritten.ts'
import { findingFile, findingFileSchema } from './finding-file.ts'
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
    const { reporter, findings } = readHandwritten(text, findingFile(), 'evidence.finding-file')
    const { name, version } = reporter
    const placeOf = entryPlaces(text, 'findings')
    intake.tool({ name, ...(version !== undefined && { version }) })
    for (const [index, finding] of findings.entries())
      intake.record(placeOf(index), [resultOf(finding, name)])
  },
}
