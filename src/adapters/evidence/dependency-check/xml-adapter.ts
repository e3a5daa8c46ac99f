import type { Draft } from '../../../core/base/draft.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { purlMaker } from '../words/purl.ts'
import { dependencyCheckMeta, tool as name } from './meta.ts'
import { xmlDependency } from './record.ts'
import { takeDependency } from './results.ts'
import { saidInXml } from './said-in-xml.ts'

export const dependencyCheckXmlAdapter: ReportAdapter = {
  meta: {
    ...dependencyCheckMeta,
    seen: ['schema 1.3', 'schema 2.5 of version 6.5.3', 'schema 4 from its definition'],
    record: 'a `vulnerability` or `suppressedVulnerability`; those of the latter kind are suppressed',
  },
  read: (document, intake) => {
    const tool: Draft<Tool> = { name }
    const purlOf = purlMaker()
    let message: string | undefined
    let hasDependencies = false
    let dependencies = 0
    document.read([
      textAt(['analysis', 'scanInfo', 'engineVersion'], (version) => {
        tool.version = version
      }),
      textAt(['analysis', 'scanInfo', 'analysisExceptions', 'exception', 'message'], (text) => {
        message ??= text
      }),
      endOf(['analysis', 'scanInfo', 'analysisExceptions', 'exception'], () => {
        if (message === undefined) intake.failed(say('evidence.failed.unclear', { tool: name }))
        else intake.failed(say('evidence.failed.error', { tool: name, message }))
      }),
      endOf(['analysis', 'dependencies'], () => {
        hasDependencies = true
      }),
      select(
        ['analysis', 'dependencies', 'dependency'],
        xmlDependency,
        (dependency, at) => {
          dependencies++
          takeDependency(saidInXml(dependency, purlOf), at, intake)
        },
        (issues, at) => {
          dependencies++
          intake.unreadable(at, whyUnreadable(issues))
        },
      ),
    ])
    if (!hasDependencies)
      throw new HoldpointError('evidence.lacks', { format: name, missing: '"dependencies"' })
    intake.tool(tool)
    if (dependencies === 0) intake.nothingScanned()
  },
}
