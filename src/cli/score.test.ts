import { describe, expect, test } from 'vitest'
import { holdpoint } from '../../test/command-line.ts'

// FIRST, CVSS v3.1 examples: OpenSSL Heartbleed (CVE-2014-0160), 7.5.
const heartbleed = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N'
// FIRST, CVSS v2 guide, section 3.3.1: CVE-2002-0392, base 7.8, temporal 6.4, environmental 9.2.
const apache = 'AV:N/AC:L/Au:N/C:N/I:N/A:C/E:F/RL:OF/RC:C/CDP:H/TD:H/CR:M/IR:M/AR:H'
// FIRST, CVSS v4.0 calculator, issue 66: 8.55 rounds half up.
const halfUp = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H'

describe.concurrent('holdpoint score', () => {
  test('explains a vector: score, severity, each metric in words, what would lower it', async () => {
    const { exit, out, err } = await holdpoint(['score', heartbleed])
    expect({ exit, err }).toEqual({ exit: 0, err: '' })
    expect(out).toMatch(/^7\.5 high {3}CVSS 3\.1\n/)
    for (const metric of heartbleed.split('/').slice(1)) expect(out).toMatch(new RegExp(`\n  ${metric} +\\w`))
    expect(out).toMatch(/It would score less\n {2}if .*: \d\.\d\n/)
  })

  test('shows the scores of the other groups where the vector has them', async () => {
    const { out } = await holdpoint(['score', apache])
    expect(out).toMatch(/^9\.2 \w+ {3}CVSS 2\.0: base 7\.8, temporal 6\.4, environmental 9\.2\n/)
  })

  test('fits in 80 columns', async () => {
    const { out } = await holdpoint(['score', `${halfUp}/E:A/S:P/AU:Y/R:I/V:C/RE:H/U:Red`])
    const vectorAside = out.split('\n').filter((line) => !line.startsWith('CVSS:'))
    expect(vectorAside.filter((line) => line.length > 80)).toEqual([])
  })

  test('scores the other vectors when one is wrong, and exits 4', async () => {
    const { exit, out, err } = await holdpoint(['score', 'cvss:3.1/AV:N', heartbleed])
    expect(exit).toBe(4)
    expect(out).toMatch(/^7\.5 high/)
    expect(err).toMatch(/^the vector begins with "cvss:3\.1"/)
    expect(err.split('\n')[1]).toMatch(/^ {2}\S/)
  })

  test('prints one JSON object a vector with --json', async () => {
    const { exit, out } = await holdpoint(['score', '--json', apache, halfUp])
    expect(exit).toBe(0)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      {
        version: '2.0',
        vector: apache,
        base: 7.8,
        temporal: 6.4,
        environmental: 9.2,
        overall: 9.2,
        severity: 'high',
      },
      {
        version: '4.0',
        vector: halfUp,
        base: 8.6,
        threat: null,
        environmental: null,
        overall: 8.6,
        severity: 'high',
      },
    ])
  })

  test('exits 4 when standard input holds no vector at all', async () => {
    const { exit, out, err } = await holdpoint(['score', '-'], { stdin: '' })
    expect([exit, out, err.startsWith('the vector is empty')]).toEqual([4, '', true])
  })

  test('gives every line of standard input a line, errors too, whatever ends it', async () => {
    const { exit, out, err } = await holdpoint(['score', '-'], {
      stdin: `${heartbleed}\r\nAV:N\n\n${halfUp}`,
    })
    expect({ exit, err }).toEqual({ exit: 4, err: '' })
    expect(out.split('\n')).toEqual([
      ` 7.5  high      ${heartbleed}`,
      expect.stringMatching(/^ {3}- {2}error {5}line 2: /),
      expect.stringMatching(/^ {3}- {2}error {5}line 3: the vector is empty$/),
      ` 8.6  high      ${halfUp}`,
      '',
    ])
  })

  test('gives an error its line in JSON too, with code, message and hint', async () => {
    const { exit, out } = await holdpoint(['score', '--json', '-'], {
      stdin: `${heartbleed}\nCVSS:5.0/AV:N\n`,
    })
    expect(exit).toBe(4)
    expect(JSON.parse(out.split('\n')[1] ?? '')).toMatchObject({
      vector: 'CVSS:5.0/AV:N',
      line: 2,
      error: { code: 'cvss.version-unknown', message: expect.any(String), hint: expect.any(String) },
    })
  })

  test('says how long a line is that is too long, without keeping it', async () => {
    const long = Array.from({ length: 1_000 }, () => 'a'.repeat(5_000))
    const { exit, out } = await holdpoint(['score', '-'], {
      stdin: long,
      env: { NODE_OPTIONS: '--max-old-space-size=32' },
    })
    expect(exit).toBe(4)
    expect(out).toContain('has 5,000,000 characters')
  })

  // 200,000 lines are 37 MB of output: more than the heap would hold.
  test('scores a list of any length in little memory', async () => {
    const block = `${heartbleed}\n`.repeat(1_000)
    const { exit, out } = await holdpoint(['score', '-', '--json'], {
      stdin: Array.from({ length: 200 }, () => block),
      env: { NODE_OPTIONS: '--max-old-space-size=24' },
    })
    expect(exit).toBe(0)
    expect(out.match(/"overall":7.5/g)).toHaveLength(200_000)
  })
})
