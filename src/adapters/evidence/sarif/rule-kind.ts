import type { FindingKind } from '../../../core/findings/result.ts'
import type { SarifRule } from './record.ts'
import { lettersOf, looksForSecrets } from './secrets.ts'

/** What kind of flaw a rule finds, by its tags (GitHub's and Trivy's words) where its tool or id does not say it. */
const kindsByTag: ReadonlyMap<string, FindingKind> = new Map([
  ['secret', 'secret'],
  ['secrets', 'secret'],
  ['secret-detection', 'secret'],
  ['secret-scanning', 'secret'],
  ['misconfiguration', 'misconfiguration'],
  ['license', 'license'],
])

/** Tools that look at nothing but how something is set up, by their names in lower case without signs between the letters. */
const setUpScanners: ReadonlySet<string> = new Set([
  'ansiblelint',
  'cfnlint',
  'cfnnag',
  'checkov',
  'hadolint',
  'kics',
  'kubelinter',
  'kubescape',
  'kubesec',
  'polaris',
  'prowler',
  'regula',
  'snykiac',
  'templateanalyzer',
  'terrascan',
  'tfsec',
])

/** What a rule finds that names no published vulnerability. */
export function ruleKind(tool: string, ruleId: string, rule: SarifRule | undefined): FindingKind {
  if (looksForSecrets(tool) || /^CKV_SECRET_/.test(ruleId)) return 'secret'
  if (ruleId.startsWith('snyk:lic:')) return 'license'
  const tags = rule?.properties?.tags ?? []
  const tagged = tags.map((tag) => kindsByTag.get(String(tag).toLowerCase())).find((kind) => kind)
  return tagged ?? (setUpScanners.has(lettersOf(tool)) ? 'misconfiguration' : 'code')
}
