import * as z from 'zod/mini'
import { type OsvEntry, osvEntry } from '../../../core/intel/osv/entry.ts'
import { type Said, say } from '../../../core/language/catalogue.ts'
import { type DocumentPlace, type Selection, select } from '../document/document.ts'
import { endOf, givenListAt, listAt, objectAt } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake } from '../format.ts'
import { type ScannedPackage, scannedPackage, scannedSource } from './record.ts'
import { resultMaker } from './results.ts'

/** What stands in a package, before it is known which package that is. */
type Entry =
  | { readonly kind: 'vulnerability'; readonly entry: OsvEntry; readonly at: DocumentPlace }
  | { readonly kind: 'license'; readonly license: string; readonly at: DocumentPlace }
  | { readonly kind: 'unreadable'; readonly why: Said; readonly at: DocumentPlace }

const packagePath = ['results', '*', 'packages', '*']

/** Reads the packages of every source; a package is known at its end, and its source at the end of that. */
export function packagesIn(intake: Intake): readonly Selection[] {
  const make = resultMaker()
  const waiting: ((source: string) => void)[] = []
  const entries: Entry[] = []
  let source = ''
  const take = (one: Entry, scanned: ScannedPackage, path: string) => {
    if (one.kind === 'vulnerability') intake.record(one.at, [make.vulnerability(one.entry, scanned, path)])
    else if (one.kind === 'license') intake.record(one.at, [make.license(one.license, scanned, path)])
    else intake.unreadable(one.at, one.why)
  }
  const endPackage = (scanned: ScannedPackage, at: DocumentPlace) => {
    const own = entries.splice(0)
    if (own.length === 0 && namesFlaws(scanned))
      own.push({ kind: 'unreadable', why: lacks('vulnerabilities'), at })
    waiting.push((path) => {
      const purl = make.component(scanned)?.purl
      if (purl !== undefined) intake.component(purl)
      for (const one of own) take(one, scanned, path)
    })
  }
  const endSource = (at: DocumentPlace) => {
    if (waiting.length === 0) intake.unreadable(at, lacks('packages'))
    for (const go of waiting.splice(0)) go(source)
    source = ''
  }
  return [
    select(
      ['results', '*', 'source'],
      scannedSource,
      ({ path }) => {
        source = path ?? ''
      },
      () => undefined,
    ),
    ...entrySelections((one) => entries.push(one)),
    select(packagePath, scannedPackage, endPackage, (issues, at) => {
      const own = entries.splice(0)
      const places = own.length === 0 ? [at] : own.map((one) => one.at)
      waiting.push(() => {
        for (const place of places) intake.unreadable(place, whyUnreadable(issues))
      })
    }),
    objectAt(['results', '*'], () => undefined),
    endOf(['results', '*'], (_, at) => endSource(at)),
  ]
}

const namesFlaws = ({ groups }: ScannedPackage) => (groups ?? []).some(({ ids }) => (ids?.length ?? 0) > 0)

const lacks = (member: string) =>
  say('evidence.record.member', { member, expected: 'a list of what was found' })

function entrySelections(add: (one: Entry) => void): readonly Selection[] {
  const unreadable = (issues: readonly z.core.$ZodIssue[], at: DocumentPlace) =>
    add({ kind: 'unreadable', why: whyUnreadable(issues), at })
  return [
    listAt(['results', '*', 'packages']),
    givenListAt([...packagePath, 'vulnerabilities']),
    listAt([...packagePath, 'license_violations']),
    select(
      [...packagePath, 'vulnerabilities', '*'],
      osvEntry,
      (entry, at) => add({ kind: 'vulnerability', entry, at }),
      unreadable,
    ),
    select(
      [...packagePath, 'license_violations', '*'],
      z.string(),
      (license, at) => add({ kind: 'license', license, at }),
      unreadable,
    ),
  ]
}
