import type { IntelSource } from '../../../core/intel/intel-source.ts'
import { say } from '../../../core/language/catalogue.ts'
import type { Judged } from '../../../core/policy/judged.ts'
import { exploitationOf, nameOf, ratingOf, suppressedBy } from '../finding-words.ts'
import { words } from '../line.ts'
import type { Layout } from './layout.ts'

const few = 3

/** The first three of findings that stand worst first, with what the world knows of each, and how many more there are. */
export function* worstLines(
  findings: readonly Judged[],
  { intel }: { readonly intel: IntelSource },
  { led, paragraph }: Layout,
): Iterable<string> {
  for (const { finding } of findings.slice(0, few)) {
    const about = [ratingOf(finding), suppressedBy(finding)].filter((part) => part !== '')
    yield* led('- ', `${nameOf(finding)}: ${about.join(', ')}; ${exploitationOf(finding, intel)}`, 2)
  }
  const more = findings.length - few
  if (more > 0) yield* paragraph(words(say('cut.more', { more })), 4)
}
