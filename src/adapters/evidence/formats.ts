import { cyclonedx } from './cyclonedx/adapter.ts'
import type { Format } from './format.ts'
import { grype } from './grype/adapter.ts'
import { holdpoint } from './holdpoint/adapter.ts'
import { sarif } from './sarif/adapter.ts'
import { trivy } from './trivy/adapter.ts'

/** Every format Holdpoint reads. A new one is a folder beside this file, and its line here. */
export const formats: readonly Format[] = [cyclonedx, grype, holdpoint, sarif, trivy]
