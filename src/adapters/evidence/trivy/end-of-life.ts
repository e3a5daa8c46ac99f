import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import type { Intake } from '../format.ts'
import { operatingSystem } from './record.ts'

/** Of a distribution past its end of life there are no new advisories: that Trivy finds none proves nothing. */
export function endOfLifeAt(path: readonly string[], intake: Intake): Selection {
  return select(
    [...path, 'OS'],
    operatingSystem,
    ({ EOSL, Family, Name }) => {
      const system = [Family, Name].filter((part) => part).join(' ')
      if (EOSL)
        intake.failed(say('evidence.failed.end-of-life', { tool: 'Trivy', system: system || 'the system' }))
    },
    // Without an intelligible system the packages of it are still records of their own.
    () => undefined,
  )
}
