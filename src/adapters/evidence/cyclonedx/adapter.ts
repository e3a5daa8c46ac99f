import { select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import type { ReportAdapter } from '../format.ts'
import { Bom } from './bom.ts'
import { component, metadata, service, vulnerability } from './record.ts'

const versions = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7']

export const cyclonedxAdapter: ReportAdapter = {
  meta: {
    tool: 'any tool that writes CycloneDX as JSON',
    seen: versions,
    record:
      'an entry of `vulnerabilities`, with a result for each component in its `affects`; ' +
      'an entry that says of all its components that they are unaffected is a record without result. ' +
      'An `analysis` by a named author on a date is a VEX statement too',
    severity:
      'The worst of the ratings. CycloneDX writes our words; `info` is none. A score by a method other than CVSS is left out.',
    notRead:
      'dependencies, licences, recommendations and workarounds, proofs of concept, version ranges (but for the fix that the end of one implies), more than 20 places of a component',
  },
  read: (document, intake) => {
    const bom = new Bom(intake, versions)
    const { references, vulnerabilities } = bom
    document.read([
      textAt(['specVersion'], (text, at) => bom.version(text, at)),
      textAt(['version'], (text) => bom.edition(text)),
      select(['metadata'], metadata, (value) => bom.metadata(value), ignore),
      listAt(['components'], () => {
        references.isListed = true
      }),
      select(['components', '*'], component, (value) => references.addComponent(value), ignore),
      select(['services', '*'], service, (value) => references.addService(value), ignore),
      listAt(['vulnerabilities']),
      select(
        ['vulnerabilities', '*'],
        vulnerability,
        (record, at) => vulnerabilities.take(record, at),
        (issues, at) => vulnerabilities.unreadable(at, issues),
      ),
    ])
    bom.end('"specVersion"')
  },
}

/** Metadata and components only give names to what is affected: a broken one takes nothing away. */
function ignore(): void {}
