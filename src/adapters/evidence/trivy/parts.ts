import type { Component } from '../../../core/findings/component.ts'
import type { Fix, Location } from '../../../core/findings/result.ts'
import { remembering } from '../remembering.ts'
import { fixedIn } from '../words/fix-versions.ts'
import { type PurlOf, purlMaker } from '../words/purl.ts'
import { type Flaw, flawOf, isSameFlaw } from './flaw.ts'
import type { TrivyVulnerability } from './record.ts'
import type { Target } from './target.ts'

/** Makes the parts of results; those that many records have in common, once. */
export interface Parts {
  readonly flaw: (id: string, record: TrivyVulnerability) => Flaw
  readonly component: (target: Target, name: string, version: string, purl?: string | null) => Component
  readonly fix: (record: TrivyVulnerability) => Fix | undefined
  readonly location: (target: Target, own?: OwnPlace) => readonly Location[] | undefined
  readonly purl: PurlOf
}

/** A place of the record's own, more exact than its target. */
export interface OwnPlace {
  readonly path?: string | null | undefined
  readonly line?: number | null | undefined
  readonly logical?: string | null | undefined
}

export function partMaker(): Parts {
  const purl = purlMaker()
  const fixes = new Map<string, Fix>()
  const locations = new Map<string, readonly Location[]>()
  return {
    purl,
    flaw: remembering(flawOf, isSameFlaw),
    component: (target, name, version, given) => {
      const url = given || purl(target.type, name, version)
      return { name, ...(version !== '' && { version }), ...(url !== undefined && { purl: url }) }
    },
    fix: (record) =>
      keptIn(fixes, `${record.FixedVersion ?? ''}\n${record.Status ?? ''}`, () => fixOf(record)),
    location: (target, own = {}) => {
      const key = [own.path || target.name, own.line, own.logical || resourceName(target)].join('\n')
      return keptIn(locations, key, () => locationOf(target, own))
    },
  }
}

const most = 50_000

function keptIn<T>(known: Map<string, T>, key: string, make: () => T | undefined): T | undefined {
  const before = known.get(key)
  if (before !== undefined) return before
  const made = make()
  if (made !== undefined && known.size < most) known.set(key, made)
  return made
}

/** Statuses of aquasecurity/trivy-db (`types.Statuses`) in which there is no version to go to. */
const unfixed: ReadonlyMap<string, Fix> = new Map([
  ['affected', { state: 'none' }],
  ['fix_deferred', { state: 'none' }],
  ['will_not_fix', { state: 'wont-fix' }],
  ['end_of_life', { state: 'wont-fix' }],
])

function fixOf({ FixedVersion, Status }: TrivyVulnerability): Fix | undefined {
  return fixedIn(FixedVersion?.split(',') ?? []) ?? unfixed.get(Status ?? '')
}

function locationOf(target: Target, { path, line, logical }: OwnPlace): readonly Location[] | undefined {
  const place = path || target.name
  if (place === '') return undefined
  const inside = logical || resourceName(target)
  return [
    {
      path: place.replaceAll('\\', '/'),
      ...(typeof line === 'number' && line >= 1 && { line }),
      ...(inside !== '' && { logical: inside }),
    },
  ]
}

function resourceName({ resource: { namespace, kind, name } }: Target): string {
  return name === '' ? '' : [namespace, kind, name].filter((part) => part !== '').join('/')
}
