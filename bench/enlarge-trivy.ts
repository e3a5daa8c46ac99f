import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import * as z from 'zod/mini'

const report = z.looseObject({
  Results: z.array(
    z.looseObject({ Vulnerabilities: z.optional(z.array(z.looseObject({ InstalledVersion: z.string() }))) }),
  ),
})

/** Writes a Trivy report of at least `megabytes` (10^6 bytes): the vulnerabilities of a small one again and again, each of another version. */
export function enlargeTrivy(from: string, to: string, megabytes: number): void {
  const { Results, ...head } = report.parse(JSON.parse(readFileSync(from, 'utf8')))
  const found = Results.flatMap(({ Vulnerabilities = [] }) => Vulnerabilities)
  const handle = openSync(to, 'w')
  let bytes = writeSync(handle, `${JSON.stringify(head).slice(0, -1)},"Results":[{"Vulnerabilities":[`)
  for (let round = 0; bytes < megabytes * 1e6; round++) {
    const again = found.map((one) => ({ ...one, InstalledVersion: `${one.InstalledVersion}.g${round}` }))
    bytes += writeSync(handle, (round === 0 ? '' : ',') + JSON.stringify(again).slice(1, -1))
  }
  writeSync(handle, ']}]}')
  closeSync(handle)
}
