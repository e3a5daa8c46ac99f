import { awsSecurityHub } from './aws-security-hub/format.ts'
import { bandit } from './bandit/format.ts'
import { brakeman } from './brakeman/format.ts'
import { burpDastardly, burpJson, burpXml } from './burp/format.ts'
import { cargoAudit } from './cargo-audit/format.ts'
import { checkov } from './checkov/format.ts'
import { csaf } from './csaf/format.ts'
import { cyclonedx, cyclonedxXml } from './cyclonedx/format.ts'
import { defectdojoCsv, defectdojoJson } from './defectdojo/format.ts'
import { dependencyCheckJson, dependencyCheckXml } from './dependency-check/format.ts'
import { dependencyTrack } from './dependency-track/format.ts'
import type { Format } from './format.ts'
import { githubCodeScanning } from './github-code-scanning/format.ts'
import { githubDependabot } from './github-dependabot/format.ts'
import { githubSecretScanning } from './github-secret-scanning/format.ts'
import { gitlab } from './gitlab/format.ts'
import { gitleaks } from './gitleaks/format.ts'
import { gosec } from './gosec/format.ts'
import { govulncheck } from './govulncheck/format.ts'
import { grype } from './grype/format.ts'
import { hadolint } from './hadolint/format.ts'
import { holdpoint } from './holdpoint/format.ts'
import { intel } from './intel/format.ts'
import { junit } from './junit/format.ts'
import { kics } from './kics/format.ts'
import { nessus, nessusCsv } from './nessus/format.ts'
import { nikto, niktoXml } from './nikto/format.ts'
import { npmAudit } from './npm-audit/format.ts'
import { nuclei } from './nuclei/format.ts'
import { openvas, openvasCsv } from './openvas/format.ts'
import { openvex } from './openvex/format.ts'
import { osvScanner } from './osv-scanner/format.ts'
import { pipAudit } from './pip-audit/format.ts'
import { pnpmAudit } from './pnpm-audit/format.ts'
import { prowler, prowlerCsv } from './prowler/format.ts'
import { qualys, qualysCsv } from './qualys/format.ts'
import { sarif } from './sarif/format.ts'
import { semgrep } from './semgrep/format.ts'
import { snyk } from './snyk/format.ts'
import { spdx } from './spdx/format.ts'
import { tap } from './tap/format.ts'
import { terrascan } from './terrascan/format.ts'
import { tfsec } from './tfsec/format.ts'
import { trivy } from './trivy/format.ts'
import { trivyOperator } from './trivy-operator/format.ts'
import { trufflehog } from './trufflehog/format.ts'
import { yarnAudit } from './yarn-audit/format.ts'
import { zapJson, zapXml } from './zap/format.ts'

/** Every format Holdpoint reads. A new one is a folder beside this file, and its line here. */
export const formats: readonly Format[] = [
  awsSecurityHub,
  bandit,
  brakeman,
  burpDastardly,
  burpJson,
  burpXml,
  cargoAudit,
  checkov,
  csaf,
  cyclonedx,
  cyclonedxXml,
  defectdojoCsv,
  defectdojoJson,
  dependencyCheckJson,
  dependencyCheckXml,
  dependencyTrack,
  githubCodeScanning,
  githubDependabot,
  githubSecretScanning,
  gitlab,
  gitleaks,
  gosec,
  govulncheck,
  grype,
  hadolint,
  holdpoint,
  intel,
  junit,
  kics,
  nessus,
  nessusCsv,
  nikto,
  niktoXml,
  npmAudit,
  nuclei,
  openvas,
  openvasCsv,
  openvex,
  osvScanner,
  pipAudit,
  pnpmAudit,
  prowler,
  prowlerCsv,
  qualys,
  qualysCsv,
  sarif,
  semgrep,
  snyk,
  spdx,
  tap,
  terrascan,
  tfsec,
  trivy,
  trivyOperator,
  trufflehog,
  yarnAudit,
  zapJson,
  zapXml,
]
