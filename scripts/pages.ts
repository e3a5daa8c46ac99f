import { assessmentSchema } from './pages/assessment-schema.ts'
import { conditionsPage } from './pages/conditions-page.ts'
import { defaultPolicyPage } from './pages/default-policy-page.ts'
import { defaultsPage } from './pages/defaults-page.ts'
import { documentsPage } from './pages/documents-page.ts'
import { errorsPage } from './pages/errors-page.ts'
import { findingSchema } from './pages/finding-schema.ts'
import { formatsPage } from './pages/formats-page.ts'
import { gatePicture } from './pages/gate-picture.ts'
import { gateSchema } from './pages/gate-schema.ts'
import { holdSchema } from './pages/hold-schema.ts'
import { intelSchema } from './pages/intel-schema.ts'
import { mappingSchema } from './pages/mapping-schema.ts'
import { policySchema } from './pages/policy-schema.ts'
import { productsSchema } from './pages/products-schema.ts'
import { regimesPage } from './pages/regimes-page.ts'

/** A file that comes from the code: its path from the root, and its whole text, the line feed at its end included. */
export interface Page {
  readonly path: string
  readonly text: () => string | Promise<string>
}

/** Every generated file. `node scripts/generate.ts` writes them; a test fails while one differs from its code. */
export const pages: readonly Page[] = [
  { path: 'docs/images/gate.svg', text: gatePicture },
  { path: 'docs/reference/conditions.md', text: conditionsPage },
  { path: 'docs/reference/default-policy.md', text: defaultPolicyPage },
  { path: 'docs/reference/defaults.md', text: defaultsPage },
  { path: 'docs/reference/documents.md', text: documentsPage },
  { path: 'docs/reference/errors.md', text: errorsPage },
  { path: 'docs/reference/formats.md', text: formatsPage },
  { path: 'docs/reference/regimes.md', text: regimesPage },
  { path: 'docs/reference/schemas/assessment.schema.json', text: assessmentSchema },
  { path: 'docs/reference/schemas/finding.schema.json', text: findingSchema },
  { path: 'docs/reference/schemas/gate-products.schema.json', text: productsSchema },
  { path: 'docs/reference/schemas/gate.schema.json', text: gateSchema },
  { path: 'docs/reference/schemas/hold.schema.json', text: holdSchema },
  { path: 'docs/reference/schemas/intel.schema.json', text: intelSchema },
  { path: 'docs/reference/schemas/mapping.schema.json', text: mappingSchema },
  { path: 'docs/reference/schemas/policy.schema.json', text: policySchema },
]
