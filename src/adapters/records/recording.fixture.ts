import { writeSync } from 'node:fs'
import { sha256 } from '../../core/base/hash.ts'
import { addDuration, parseInstant } from '../../core/base/instant.ts'
import { openRecords } from './records.ts'
import { sampleResult } from './sample-results.fixture.ts'

/** A process that records so many releases, each with its deployment, and says of each when it is kept. */
const [file = '', count = '1'] = process.argv.slice(2)
const records = openRecords(file)
const start = parseInstant('2026-11-01T00:00:00Z')

for (let i = 0; i < Number(count); i++) {
  const { result, bytes } = sampleResult({
    version: `${i}`,
    flaws: Array.from({ length: 50 }, (_, n) => ({
      id: `CVE-2021-${n + i}`,
      purl: `pkg:npm/p${n}@1.${i}.0`,
    })),
  })
  records.inOne(() => {
    const { sha256: recorded } = records.record(bytes, result)
    records.deploy({
      product: 'shop',
      environment: 'production',
      version: `${i}`,
      digests: [sha256(`${i}`)],
      at: addDuration(start, i),
      result: recorded,
      verdict: 'hold',
    })
  })
  writeSync(1, '.')
}
records.close()
