import { describe, expect, test } from 'vitest'
import { readJson } from '../reading.fixture.ts'
import { log } from './log.fixture.ts'

describe('a secret', () => {
  const token = 'ghp_16C7e42F292c6912E7710c838347Ae178B4a'
  const leak = {
    ruleId: 'github-pat',
    message: { text: `found GitHub token: ${token}` },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: '.env' },
          region: { startLine: 1, snippet: { text: token } },
        },
      },
    ],
    fingerprints: { secret: token },
  }
  const rule = { id: 'github-pat', shortDescription: { text: 'GitHub personal access token' } }
  const by = async (name: string, result: object = leak, rules: object[] = [rule]) =>
    (await readJson(log({ tool: { driver: { name, rules } }, results: [result] }))).results[0]

  test.each(['gitleaks', 'TruffleHog', 'secretlint', 'detect-secrets', 'Nosey Parker', 'GitGuardian'])(
    'is what %s finds, and nothing of its text is kept',
    async (name) => {
      const result = await by(
        name,
        name === 'gitleaks'
          ? { ...leak, message: { text: 'github-pat has detected secret for file .env.' } }
          : leak,
      )
      expect(result?.kind).toBe('secret')
      expect(JSON.stringify(result)).not.toContain(token)
    },
  )

  test.each(['secret', 'Secrets', 'secret-detection'])(
    'is what a rule with the tag %s finds',
    async (tag) => {
      const result = await by('Semgrep', leak, [{ ...rule, properties: { tags: [tag] } }])
      expect(result).toMatchObject({ kind: 'secret', title: 'GitHub personal access token' })
      expect(JSON.stringify(result)).not.toContain(token)
    },
  )

  test('that is masked keeps the words around it', async () => {
    expect(
      (await by('secretlint', { ...leak, message: { text: 'found GitHub token: ******' } }))?.title,
    ).toBe('found GitHub token: ***')
  })

  test('keeps its fingerprint as a hash, the same each time', async () => {
    const { fingerprints } = (await by('TruffleHog')) ?? {}
    expect(fingerprints?.secret).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect((await by('TruffleHog'))?.fingerprints).toEqual(fingerprints)
  })

  test.each([
    ['by its weakness', [{ ...rule, properties: { tags: ['CWE-798'] } }]],
    ['by its name', [{ id: 'github-pat', name: 'hardcoded_password_string' }]],
  ])('written into code, as a rule says %s, is a flaw in code whose text is not kept', async (_, rules) => {
    const result = await by('Bandit', leak, rules)
    expect(result?.kind).toBe('code')
    expect(JSON.stringify(result)).not.toContain(token)
  })
})
