import { advisoryMessages } from './messages/advisories.ts'
import { affectedMessages } from './messages/affected.ts'
import { assessMessages } from './messages/assess.ts'
import { conditionMessages } from './messages/conditions.ts'
import { cvssMessages } from './messages/cvss.ts'
import { demoMessages } from './messages/demo.ts'
import { documentMessages } from './messages/documents.ts'
import { evidenceMessages } from './messages/evidence.ts'
import { explainMessages } from './messages/explain.ts'
import { feedsMessages } from './messages/feeds.ts'
import { findingMessages } from './messages/finding-words.ts'
import { gateMessages } from './messages/gate.ts'
import { headingMessages } from './messages/headings.ts'
import { holdMessages } from './messages/hold.ts'
import { holdFileMessages } from './messages/hold-file.ts'
import { intelMessages } from './messages/intel.ts'
import { interviewMessages } from './messages/interview.ts'
import { lossMessages } from './messages/losses.ts'
import { optionsMessages } from './messages/options.ts'
import { productsMessages } from './messages/products.ts'
import { recordsMessages } from './messages/records.ts'
import { ssvcMessages } from './messages/ssvc.ts'
import { vexMessages } from './messages/vex.ts'

/**
 * Everything Holdpoint says, in English. A message is a function of its values, so a missing value or message
 * does not compile; `catalogue.test.ts` fails on one that nothing says.
 */
export const catalogue = {
  ...affectedMessages,
  ...assessMessages,
  ...conditionMessages,
  ...cvssMessages,
  ...demoMessages,
  ...documentMessages,
  ...evidenceMessages,
  ...explainMessages,
  ...feedsMessages,
  ...findingMessages,
  ...gateMessages,
  ...headingMessages,
  ...holdFileMessages,
  ...holdMessages,
  ...intelMessages,
  ...advisoryMessages,
  ...interviewMessages,
  ...lossMessages,
  ...optionsMessages,
  ...productsMessages,
  ...ssvcMessages,
  ...vexMessages,
  ...recordsMessages,
} as const

type Catalogue = typeof catalogue
export type MessageCode = keyof Catalogue
type NoValues = Readonly<Record<never, never>>
type Values = { [C in MessageCode]: Parameters<Catalogue[C]> extends [infer V] ? V : NoValues }

/** What core says: a code and its values, never prose. Values are plain data, or things said. */
export type Said<C extends MessageCode = MessageCode> = {
  [K in C]: { readonly code: K; readonly values: Values[K] }
}[C]

export function say<C extends MessageCode>(
  code: C,
  ...given: NoValues extends Values[C] ? [] : [values: Values[C]]
): Said<C>
export function say(code: MessageCode, values: object = {}): { code: MessageCode; values: object } {
  return { code, values }
}

const speakers: { readonly [C in MessageCode]: (values: Values[C]) => string } = catalogue

/** The words for a reader. Phrases carry no full stop; whole sentences do. */
export function speak<C extends MessageCode>(said: Said<C>): string {
  return speakers[said.code](said.values)
}
