import type { Compared } from '../findings/since.ts'
import { type Said, say } from '../language/catalogue.ts'
import type { Flag } from './flag.ts'

/** What would clear a flag, as something that somebody can do. */
export function clearsWhen({ finding }: Compared, { outcome, rule }: Flag): Said {
  const { kind, component, fix, locations, severity } = finding
  if (outcome === 'unknown') return severity === 'unknown' ? say('clears.rated') : say('clears.known')
  if (rule.atLeast > 1) return say('clears.fewer', { atLeast: rule.atLeast })
  if (kind === 'secret') return say('clears.rotated', { path: locations[0]?.path ?? '' })
  if (kind === 'license') return say('clears.licence', { component: component?.name ?? '' })
  if (finding.vulnerability === undefined) {
    const { path = '', line } = locations[0] ?? {}
    return say('clears.repaired', { path, line: line ?? 0 })
  }
  const named = { component: component?.name ?? locations[0]?.path ?? '', version: component?.version ?? '' }
  return fix.state === 'available'
    ? say('clears.updated', { ...named, to: fix.versions.join(' or ') })
    : say('clears.no-fix', named)
}
