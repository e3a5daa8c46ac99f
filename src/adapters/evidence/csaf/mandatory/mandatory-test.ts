import type { Csaf } from '../record.ts'

/** What is wrong in a document, and where as a JSON pointer. */
export interface Fault {
  readonly pointer: string
  readonly problem: string
}

/** One of the mandatory tests of CSAF 2.0, section 6.1; the first fault it finds is enough. */
export interface MandatoryTest {
  /** `6.1.1` */
  readonly test: string
  readonly fault: (csaf: Csaf) => Fault | undefined
}

/** A test that looks at each vulnerability alone; its pointer goes on from there. */
export function ofEachVulnerability(
  test: string,
  fault: (vulnerability: NonNullable<Csaf['vulnerabilities']>[number], csaf: Csaf) => Fault | undefined,
): MandatoryTest {
  return {
    test,
    fault: (csaf) => {
      for (const [index, vulnerability] of (csaf.vulnerabilities ?? []).entries()) {
        const found = fault(vulnerability, csaf)
        if (found !== undefined) return { ...found, pointer: `/vulnerabilities/${index}${found.pointer}` }
      }
      return undefined
    },
  }
}

/** The first text that comes twice, and the position of its second time. */
export function firstRepeated(
  texts: Iterable<string>,
): { readonly text: string; readonly at: number } | undefined {
  const seen = new Set<string>()
  let at = 0
  for (const text of texts) {
    if (seen.has(text)) return { text, at }
    seen.add(text)
    at++
  }
  return undefined
}
