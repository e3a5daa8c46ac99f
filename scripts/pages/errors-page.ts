import { errorTable } from '../../src/core/base/errors.ts'
import { byCodePoint } from '../../src/core/base/text.ts'
import { escaped } from './markdown.ts'

const introduction = `# Errors

<!-- Written by scripts/generate.ts from src/core/base/errors/. -->

An error names what is wrong and where, then says what to do. Its code never changes its meaning, so scripts and
searches can rely on it. A command ends with the exit code; over HTTP the same error is problem details (RFC 9457)
with the status.

| exit code | means |
|---|---|
| 1 | Holdpoint's own fault |
| 3 | evidence is missing, unreadable or stale; the verdict is then unknown, unless what could be read holds |
| 4 | wrong usage or bad input |

Exit codes 0 (pass, warn), 2 (hold) and 3 (unknown) are verdicts of the gate; 0 and 2 are no errors.
`

/** `docs/reference/errors.md`: every error, by area, as a person meets it. */
export function errorsPage(): string {
  const entries = Object.entries(errorTable).sort(([a], [b]) => byCodePoint(a, b))
  const areas = new Map<string, string[]>()
  for (const [code, { exit, status, hint, example }] of entries) {
    const [area = ''] = code.split('.')
    const shown = `### \`${code}\`\n\n> ${escaped(example())}\n\n${escaped(hint)}\n\nExit code ${exit}, HTTP status ${status}.\n`
    areas.set(area, [...(areas.get(area) ?? []), shown])
  }
  const sections = Array.from(areas, ([area, shown]) => `## ${area}\n\n${shown.join('\n')}`)
  return [introduction, ...sections].join('\n')
}
