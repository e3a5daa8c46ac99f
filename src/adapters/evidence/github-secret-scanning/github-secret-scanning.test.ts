import { describe, expect, test } from 'vitest'
import { readJson, refusalOf, saidIn } from '../reading.fixture.ts'

// GitHub, REST API, "List secret scanning alerts for a repository".
const token = 'aio_XXXXXXXXXXXXXXXXXXXXXXXXXXXX'
const alert = {
  number: 2,
  html_url: 'https://github.com/example/shop/security/secret-scanning/2',
  state: 'open',
  resolution: null,
  resolution_comment: null,
  secret_type: 'adafruit_io_key',
  secret_type_display_name: 'Adafruit IO Key',
  secret: token,
  validity: 'unknown',
  first_location_detected: { path: 'config/.env', start_line: 3 },
}

describe('an alert of secret scanning', () => {
  test('says which secret stands where and repeats nothing of it', async () => {
    const said = await saidIn([alert])
    expect(said[0]).toEqual({
      kind: 'secret',
      title: 'Adafruit IO Key',
      rule: 'adafruit_io_key',
      severity: 'unknown',
      locations: [{ path: 'config/.env', line: 3 }],
      fingerprints: { alert: alert.html_url },
    })
    expect(JSON.stringify(said)).not.toContain(token)
  })

  test('without a place stands where GitHub shows it', async () => {
    const [said] = await saidIn([{ ...alert, first_location_detected: null }])
    expect(said?.locations).toEqual([{ path: alert.html_url }])
  })

  test('of a secret that its issuer takes for good is confirmed', async () => {
    expect((await saidIn([{ ...alert, validity: 'active' }]))[0]?.confidence).toBe('confirmed')
  })

  test('that was resolved is suppressed, with why', async () => {
    const resolved = { ...alert, state: 'resolved', resolution: 'revoked' }
    const reading = await readJson([resolved, { ...resolved, resolution_comment: 'rotated today' }, alert])
    expect(reading.results.map(({ suppression }) => suppression)).toEqual([
      { by: 'GitHub', reason: 'revoked' },
      { by: 'GitHub', reason: 'revoked: rotated today' },
      undefined,
    ])
  })
})

test('alerts that GitHub did not give are refused', async () => {
  const answer = { message: 'Secret scanning is disabled on this repository.' }
  expect((await refusalOf(() => readJson(answer, { format: 'github-secret-scanning' })))?.code).toBe(
    'evidence.lacks',
  )
})
