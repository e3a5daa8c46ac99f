/** The lines of a small hold file that is right; tests add to it or change one line. */
const holdLines: readonly string[] = [
  'schema: holdpoint/hold/1',
  'release:',
  '  product: shop',
  '  version: 4.2.0',
  '  shipsAt: 2026-11-24T19:00Z',
  '  exposure: { from: internet, by: signed-in, source: architecture page }',
  'currency: EUR',
  'estimates:',
  '  people: { low: 3000, high: 5000, source: customer table, by: product owner, at: 2026-11-24 }',
  '  delay-a-day: { value: 3000, source: trial, by: product owner, at: 2026-11-24 }',
  '  own-hours: { least: 1, likely: 2, most: 4, unit: hours, source: trial, by: QA lead, at: 2026-11-24 }',
  'data: { classes: [contact], source: order table, by: development lead, at: 2026-11-24 }',
  'inProduction: { answer: no, source: tried, by: penetration tester, at: 2026-11-24 }',
  'regimes: [{ name: gdpr }]',
  'tolerance: { loss: 250000, chance: 0.05, source: risk policy, by: executive, at: 2026-01-15 }',
  'options:',
  '  - kind: ship-now',
  '  - kind: full-fix',
]

/** The file with more lines at its end, or with one line in place of that which begins the same. */
export function holdText(...lines: readonly string[]): string {
  const all = [...holdLines]
  for (const line of lines) {
    const key = /^\s*[^:]*:/.exec(line)?.[0]
    const at = all.findIndex((each) => key !== undefined && each.startsWith(key))
    if (at >= 0 && !line.startsWith('  -')) all[at] = line
    else all.push(line)
  }
  return `${all.join('\n')}\n`
}
