import type { DatabaseSync } from 'node:sqlite'
import * as z from 'zod/mini'
import { type Instant, instantFrom } from '../../core/base/instant.ts'
import type { Carrier } from '../../core/policy/affected-releases.ts'
import type { Asked } from '../../core/policy/asked-for.ts'
import { carrierRow } from './rows.ts'

// Where `max(at)` is asked for, SQLite takes the other columns from that very row
// (https://www.sqlite.org/lang_select.html#bareagg). The rest is looked up once for each release.
const carriers = (sightings: string) => `
  with sighting as (${sightings}),
  carrier as (
    select result.id, max(at) at, sighting.verdict finding, sighting.first_seen
    from sighting join result on result.id = sighting.result
    group by product, version
  )
  select sha256, product, version, result.at, verdict, finding, first_seen, (
    select max(at) from result later where later.product = result.product and later.version is result.version
  ) latest
  from carrier join result on result.id = carrier.id`

// Across versions of a package a release may have several: the finding that is strongest speaks for it.
const ofComponents = (which: string) => `
  select result,
    case min(case verdict when 'hold' then 0 when 'unknown' then 1 when 'warn' then 2 when 'pass' then 3 end)
      when 0 then 'hold' when 1 then 'unknown' when 2 then 'warn' when 3 then 'pass' end verdict,
    min(first_seen) first_seen
  from component_in_result
  where component in (select component.id from component join package on package.id = component.package where ${which})
  group by result`

// A name without qualifiers stands for the package with any of them: "@" is the character after "?".
const ofPackage = `(package.name = $name or (package.name >= $name || '?' and package.name < $name || '@'))`

/** The latest result of each release that has what was asked for. */
export function carriersOf(
  database: DatabaseSync,
  asked: Exclude<Asked, { kind: 'bare' }>,
): readonly Carrier[] {
  const times = new Map<number, Instant>()
  return z
    .array(carrierRow)
    .parse(rowsOf(database, asked))
    .map(({ sha256, product, version, at, verdict, finding, first_seen: seen, latest }) => ({
      product,
      ...(version !== null && { version }),
      result: sha256,
      at,
      verdict,
      ...(finding !== null && seen !== null && { finding: { verdict: finding, firstSeen: timeOf(seen) } }),
      ...(latest > at && { goneBy: latest }),
    }))

  // A flaw was often first recorded once for many releases.
  function timeOf(millis: number): Instant {
    const known = times.get(millis) ?? instantFrom(millis)
    times.set(millis, known)
    return known
  }
}

function rowsOf(database: DatabaseSync, asked: Exclude<Asked, { kind: 'bare' }>): readonly unknown[] {
  if (asked.kind === 'vulnerability')
    return database
      .prepare(
        carriers(`
          select result, verdict, first_seen from vulnerability_in_result where vulnerability in (
            select id from vulnerability where name in (select value from json_each(?)))`),
      )
      .all(JSON.stringify(asked.names))
  return asked.version === undefined
    ? database.prepare(carriers(ofComponents(ofPackage))).all({ name: asked.package })
    : database
        .prepare(carriers(ofComponents(`${ofPackage} and component.version = $version`)))
        .all({ name: asked.package, version: asked.version })
}

/** Whether a vulnerability of this name was ever recorded. */
export function knowsVulnerability(database: DatabaseSync, name: string): boolean {
  return database.prepare('select 1 from vulnerability where name = ?').get(name) !== undefined
}

const mostMeant = 5

/** Recorded packages whose own name, without type and namespace, is this one. */
export function packagesCalled(database: DatabaseSync, name: string): readonly string[] {
  return database
    .prepare(
      `select name from package
       where lower(substr(name, -length($name) - 1)) = '/' || lower($name) order by name limit ${mostMeant}`,
    )
    .all({ name })
    .map((row) => String(row.name))
}

/** How many results are recorded. */
export function countResults(database: DatabaseSync): number {
  return Number(database.prepare('select count(*) n from result').get()?.n ?? 0)
}
