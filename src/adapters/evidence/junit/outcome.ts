import type { TestCounts } from '../../../core/findings/test-run.ts'
import { noTests } from '../words/test-count.ts'
import type { Testcase } from './record.ts'

const words: Readonly<Record<string, TestCounts>> = {
  failed: { ...noTests, tests: 1, failures: 1 },
  failure: { ...noTests, tests: 1, failures: 1 },
  error: { ...noTests, tests: 1, errors: 1 },
  skipped: { ...noTests, tests: 1, skipped: 1 },
  ignored: { ...noTests, tests: 1, skipped: 1 },
  disabled: { ...noTests, tests: 1, skipped: 1 },
  suppressed: { ...noTests, tests: 1, skipped: 1 },
  notrun: { ...noTests, tests: 1, skipped: 1 },
}
const passed: TestCounts = { ...noTests, tests: 1 }

/** How one test ended: by what stands in it, else by the words with which GoogleTest and others say so. */
export function outcomeOf({ failure, error, skipped, ...rest }: Testcase): TestCounts {
  if (has(error)) return { ...passed, errors: 1 }
  if (has(failure)) return { ...passed, failures: 1 }
  if (has(skipped)) return { ...passed, skipped: 1 }
  return wordOf(rest['@result']) ?? wordOf(rest['@status']) ?? passed
}

const has = (elements: readonly unknown[] | null | undefined) => elements != null && elements.length > 0

const wordOf = (text: string | null | undefined): TestCounts | undefined =>
  text == null ? undefined : words[text.trim().toLowerCase()]

/** `checkout.PriceTest: rounds half up`; tools put into either of the two what they like. */
export function nameOf({ '@name': name, '@classname': group }: Testcase): string | undefined {
  if (!name) return group || undefined
  return !group || name.startsWith(group) ? name : `${group}: ${name}`
}
