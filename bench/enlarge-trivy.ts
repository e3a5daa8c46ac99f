import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import * as z from 'zod/mini'

const vulnerability = z.looseObject({
  InstalledVersion: z.string(),
  PkgIdentifier: z.optional(z.looseObject({ PURL: z.optional(z.string()) })),
})
const report = z.looseObject({
  Results: z.array(z.looseObject({ Vulnerabilities: z.optional(z.array(vulnerability)) })),
})

/** Writes a Trivy report of at least `megabytes` (10^6 bytes): the vulnerabilities of a small one again and again, each of another version. */
export function enlargeTrivy(from: string, to: string, megabytes: number): void {
  const { Results, ...head } = report.parse(JSON.parse(readFileSync(from, 'utf8')))
  const found = Results.flatMap(({ Vulnerabilities = [] }) => Vulnerabilities)
  const { Vulnerabilities: _, ...target } = Results.find(({ Vulnerabilities }) => Vulnerabilities) ?? {}
  const handle = openSync(to, 'w')
  let bytes = writeSync(
    handle,
    `${JSON.stringify(head).slice(0, -1)},"Results":[${JSON.stringify(target).slice(0, -1)},"Vulnerabilities":[`,
  )
  for (let round = 0; bytes < megabytes * 1e6; round++) {
    const again = found.map((one) => anotherVersion(one, round))
    bytes += writeSync(handle, (round === 0 ? '' : ',') + JSON.stringify(again).slice(1, -1))
  }
  writeSync(handle, ']}]}')
  closeSync(handle)
}

/** As another version of the package: the same flaw in the same version would be one finding. */
function anotherVersion(one: z.output<typeof vulnerability>, round: number): z.output<typeof vulnerability> {
  const suffix = `.g${round}`
  const PURL = one.PkgIdentifier?.PURL?.replace(/(?<=[^/])@[^?#]*/, (version) => version + suffix)
  return {
    ...one,
    InstalledVersion: one.InstalledVersion + suffix,
    ...(PURL !== undefined && { PkgIdentifier: { ...one.PkgIdentifier, PURL } }),
  }
}
