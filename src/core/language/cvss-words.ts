import { attack2, attack3, attack4 } from './cvss-words/attack.ts'
import { environment2, modified, requirementWords } from './cvss-words/environment.ts'
import { harm2, harm3, harm4, safety } from './cvss-words/harm.ts'
import { supplement4 } from './cvss-words/supplement.ts'
import { threat2, threat3, threat4 } from './cvss-words/threat.ts'
import type { MetricWords, ValueWords, Words } from './cvss-words/words.ts'

const words3: Words = {
  ...attack3,
  ...harm3,
  ...threat3,
  ...requirementWords,
  ...modified({ ...attack3, ...harm3 }, {}),
}

const words4: Words = {
  ...attack4,
  ...harm4,
  ...threat4,
  ...requirementWords,
  ...modified({ ...attack4, ...harm4 }, { SI: { S: safety }, SA: { S: safety } }),
  ...supplement4,
}

/** What every metric and value of CVSS means, by version. A test beside `core/cvss` proves that none is missing. */
export const cvssWords: Readonly<Record<string, Words>> = {
  '2.0': { ...attack2, ...harm2, ...threat2, ...environment2 },
  '3.0': words3,
  '3.1': words3,
  '4.0': words4,
}

export function findMetricWords(version: string, metric: string): MetricWords | undefined {
  return cvssWords[version]?.[metric]
}

export function findValueWords(version: string, metric: string, value: string): ValueWords | undefined {
  return findMetricWords(version, metric)?.values[value]
}
