import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { listAt } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import type { ReportAdapter } from '../format.ts'
import { runSelections } from './selections.ts'

export const sarifAdapter: ReportAdapter = {
  meta: {
    tool: 'any tool that writes SARIF 2.1.0',
    seen: [
      'CodeQL, Semgrep, Snyk, Checkov, Bandit, ZAP, OSV-Scanner and Dependency-Check from documentation',
      'ESLint, SpotBugs, ShellCheck, secretlint, Gitleaks, govulncheck, Trivy, Grype, Black Duck, Fortify',
      'the examples of the standard and of its SDK',
    ],
    record:
      'an entry of `results` of a run; one of kind pass, notApplicable or informational, or with baseline state absent, is a record without result',
    severity:
      'A level (error, warning, note) is no severity: it is kept as a word and the severity is unknown. ' +
      'The property `security-severity` is a score; 0.0 there means that the tool knows none. ' +
      'Without it the words of Bandit, Black Duck, Dependency-Check and Snyk count, where they are words for a severity.',
    notRead:
      'code flows, stacks, graphs, fixes, attachments; ranks, which are priorities on a scale of the tool; policies; requests and answers; queries of addresses; external property files (results and invocations there make the evidence incomplete)',
  },
  read: (document, intake) => {
    let version: string | undefined
    let runs: 'absent' | 'null' | 'listed' = 'absent'
    let count = 0
    document.read([
      textAt(['version'], (text, { line, column, byte }) => {
        version = text
        const values = { format: 'SARIF', version, read: '2.1.0' }
        if (text !== '2.1.0') throw new HoldpointError('evidence.version', values, { line, column, byte })
      }),
      listAt(['runs'], (list) => {
        runs = list === null ? 'null' : 'listed'
      }),
      listAt(['inlineExternalProperties', '*', 'results'], (list) => {
        if (list !== null) intake.failed(say('evidence.failed.elsewhere', { tool: 'SARIF' }))
      }),
      ...runSelections(intake, () => count++),
    ])
    if (version === undefined)
      throw new HoldpointError('evidence.lacks', { format: 'sarif', missing: '"version"' })
    if (runs === 'absent') throw new HoldpointError('evidence.lacks', { format: 'sarif', missing: '"runs"' })
    if (count === 0) intake.failed(say('evidence.failed.no-runs'))
  },
}
