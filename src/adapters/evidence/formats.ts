import { burpJson, burpXml, dastardly } from './burp/format.ts'
import { cyclonedx } from './cyclonedx/format.ts'
import { dependencyTrack } from './dependency-track/format.ts'
import type { Format } from './format.ts'
import { grype } from './grype/format.ts'
import { holdpoint } from './holdpoint/format.ts'
import { nikto } from './nikto/format.ts'
import { npmAudit } from './npm-audit/format.ts'
import { nuclei } from './nuclei/format.ts'
import { pnpmAudit } from './pnpm-audit/format.ts'
import { sarif } from './sarif/format.ts'
import { terrascan } from './terrascan/format.ts'
import { tfsec } from './tfsec/format.ts'
import { trivy } from './trivy/format.ts'
import { zapJson, zapXml } from './zap/format.ts'

/** Every format Holdpoint reads. A new one is a folder beside this file, and its line here. */
export const formats: readonly Format[] = [
  burpJson,
  burpXml,
  dastardly,
  cyclonedx,
  dependencyTrack,
  grype,
  holdpoint,
  nikto,
  npmAudit,
  nuclei,
  pnpmAudit,
  sarif,
  terrascan,
  tfsec,
  trivy,
  zapJson,
  zapXml,
]
