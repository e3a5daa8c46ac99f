import type { Draft } from '../../../core/base/draft.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { endOf, listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter } from '../format.ts'
import { dependencyCheckMeta, tool as name } from './meta.ts'
import { type JsonDependency, type JsonVulnerability, jsonDependency } from './record.ts'
import { takeDependency } from './results.ts'
import type { SaidDependency, SaidVulnerability } from './said.ts'

const format = name

export const dependencyCheckJsonAdapter: ReportAdapter = {
  meta: {
    ...dependencyCheckMeta,
    seen: ['schema 1.1 of versions 5 to 12, from its template'],
    record:
      'an entry of `vulnerabilities` or `suppressedVulnerabilities`; those of the latter are suppressed',
  },
  read: (document, intake) => {
    const tool: Draft<Tool> = { name }
    let message: string | undefined
    let hasDependencies = false
    let dependencies = 0
    document.read([
      textAt(['reportSchema'], (version, { line, column, byte }) => {
        if (version.startsWith('1.')) return
        throw new HoldpointError('evidence.version', { format, version, read: '1' }, { line, column, byte })
      }),
      textAt(['scanInfo', 'engineVersion'], (version) => {
        tool.version = version
      }),
      listAt(['scanInfo', 'analysisExceptions']),
      textAt(['scanInfo', 'analysisExceptions', '*', 'exception', 'message'], (text) => {
        message ??= text
      }),
      endOf(['scanInfo', 'analysisExceptions', '*'], () => {
        if (message === undefined) intake.failed(say('evidence.failed.unclear', { tool: name }))
        else intake.failed(say('evidence.failed.error', { tool: name, message }))
      }),
      listAt(['dependencies'], (list) => {
        hasDependencies = list !== null
      }),
      select(
        ['dependencies', '*'],
        jsonDependency,
        (dependency, at) => {
          dependencies++
          takeDependency(said(dependency), at, intake)
        },
        (issues, at) => {
          dependencies++
          intake.unreadable(at, whyUnreadable(issues))
        },
      ),
    ])
    if (!hasDependencies) throw new HoldpointError('evidence.lacks', { format, missing: '"dependencies"' })
    intake.tool(tool)
    if (dependencies === 0) intake.nothingScanned()
  },
}

const said = ({
  fileName,
  filePath,
  relatedDependencies,
  packages,
  ...flaws
}: JsonDependency): SaidDependency => ({
  fileName,
  filePaths: [filePath, ...(relatedDependencies ?? []).map((related) => related.filePath)],
  packages: (packages ?? []).map(({ id, confidence }) => ({ purl: id ?? '', confidence })),
  vulnerabilities: (flaws.vulnerabilities ?? []).map(vulnerability),
  suppressed: (flaws.suppressedVulnerabilities ?? []).map(vulnerability),
})

const vulnerability = (flaw: JsonVulnerability | null): SaidVulnerability | null =>
  flaw && {
    name: flaw.name,
    source: flaw.source,
    severity: flaw.severity,
    cvss2: flaw.cvssv2,
    cvss3: flaw.cvssv3,
    cvss4: flaw.cvssv4,
    cwes: flaw.cwes ?? [],
    description: flaw.description,
    notes: flaw.notes,
  }
