import type { Said } from '../../../core/language/catalogue.ts'
import type { DocumentPlace } from '../document/document.ts'
import type { Intake } from '../format.ts'
import { detectionResults, type QualysDetection, type QualysFlaw } from './detection-results.ts'

/**
 * Detections that wait for a glossary, which stands behind them and says once what each QID is. Of a detection only
 * what becomes of it is kept, in the order of the document.
 */
export interface Waiting {
  readonly found: (detection: QualysDetection, at: DocumentPlace) => void
  readonly unreadable: (at: DocumentPlace, why: Said) => void
  readonly explained: (qid: string, flaw: QualysFlaw) => void
  /** Hands everything to the intake, once the document was read. */
  readonly settle: (intake: Intake) => void
}

export function waitingRoom(): Waiting {
  const flaws = new Map<string, QualysFlaw>()
  const waiting: ((intake: Intake) => void)[] = []
  return {
    found: (detection, at) =>
      waiting.push((intake) => intake.record(at, detectionResults(detection, flaws.get(detection.qid)))),
    unreadable: (at, why) => waiting.push((intake) => intake.unreadable(at, why)),
    explained: (qid, flaw) => flaws.set(qid, flaw),
    settle: (intake) => {
      for (const take of waiting) take(intake)
    },
  }
}
