import { HoldpointError } from '../../../core/base/errors.ts'
import type { ReportAdapter } from '../format.ts'
import { purlMaker } from '../words/purl.ts'
import { projectSelections } from './project.ts'

export const snykAdapter: ReportAdapter = {
  meta: {
    tool: 'Snyk Open Source, Container, Infrastructure as Code',
    seen: [
      'one project and several, by the command line of 2020 to 2023, which names no version',
      'container with application vulnerabilities, grouped issues and infrastructure from its source',
    ],
    record:
      'an entry of `vulnerabilities`, `filtered.ignore`, `filtered.patch` or `infrastructureAsCodeIssues`; ' +
      'Snyk writes one for each path to a package. The filtered ones are suppressed',
    severity: 'Snyk writes our words; where `severityWithCritical` stands beside `severity`, it counts.',
    notRead:
      'dependency paths, patches, functions, exploit maturity, base images. ' +
      'Snyk Code writes SARIF, also with `--json`, and is read as `sarif`',
  },
  read: (document, intake) => {
    intake.tool({ name: 'Snyk' })
    const purl = purlMaker()
    let projects = 0
    let empty = 0
    const ended = (isEmpty: boolean) => {
      projects++
      if (isEmpty) empty++
    }
    document.read([
      ...projectSelections(['*', 'applications', '*'], intake, purl, ended),
      ...projectSelections(['*'], intake, purl, ended),
    ])
    if (projects === 0)
      throw new HoldpointError('evidence.lacks', { format: 'snyk', missing: '"vulnerabilities"' })
    if (empty === projects) intake.nothingScanned()
  },
}
