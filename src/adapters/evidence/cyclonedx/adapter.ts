import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import type { ReportAdapter } from '../format.ts'
import { References } from './components.ts'
import { component, metadata, service, vulnerability } from './record.ts'
import { targetOf } from './target.ts'
import { toolsOf } from './tools.ts'
import { Vulnerabilities } from './vulnerabilities.ts'

const versions = ['1.2', '1.3', '1.4', '1.5', '1.6', '1.7']

export const cyclonedxAdapter: ReportAdapter = {
  meta: {
    tool: 'any tool that writes CycloneDX as JSON',
    seen: versions,
    record:
      'an entry of `vulnerabilities`, with a result for each component in its `affects`; ' +
      'an entry that says of all its components that they are unaffected is a record without result',
    severity:
      'The worst of the ratings. CycloneDX writes our words; `info` is none. A score by a method other than CVSS is left out.',
    notRead:
      'dependencies, licences, recommendations and workarounds, proofs of concept, version ranges (but for the fix that the end of one implies), more than 20 places of a component',
  },
  read: (document, intake) => {
    let version: string | undefined
    let tools: readonly Tool[] = []
    let target = ''
    const references = new References(intake.component)
    const vulnerabilities = new Vulnerabilities(intake, references)
    document.read([
      textAt(['specVersion'], (text, { line, column, byte }) => {
        version = text
        const values = { format: 'CycloneDX', version, read: '1.2 to 1.7' }
        if (!versions.includes(text))
          throw new HoldpointError('evidence.version', values, { line, column, byte })
      }),
      select(
        ['metadata'],
        metadata,
        (value) => {
          tools = toolsOf(value)
          target = targetOf(value)
          if (value.component) references.addComponent(value.component)
        },
        ignore,
      ),
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
    if (version === undefined)
      throw new HoldpointError('evidence.lacks', { format: 'cyclonedx', missing: '"specVersion"' })
    vulnerabilities.end()
    if (tools.length === 0) intake.target(target)
    for (const tool of tools) {
      intake.tool(tool)
      intake.target(target)
    }
    if (vulnerabilities.count > 0) return
    intake.inventoryOnly()
    intake.note(say('evidence.note.no-vulnerabilities', { components: references.count }))
  },
}

/** Metadata and components only give names to what is affected: a broken one takes nothing away. */
function ignore(): void {}
