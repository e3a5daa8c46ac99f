import { expect, test } from 'vitest'
import { fromSources, runProcess } from './command-line.ts'

const started = [process.execPath, ...fromSources].map((word) => `"${word}"`).join(' ')

// `set -o pipefail` gives the exit code of holdpoint, not that of head.
test('a reader that goes away is no error, and the exit code stays', async () => {
  const vectors = `yes CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H | head -n 20000; echo wrong`
  const script = `set -o pipefail; (${vectors}) | { ${started} score -; echo $? >&2; } | head -n 1`
  const { out, err } = await runProcess('bash', ['-c', script], { env: process.env })
  expect(out).toBe(' 9.8  critical  CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\n')
  expect(err.trim()).toMatch(/^[04]$/)
})
