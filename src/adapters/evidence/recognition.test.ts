import { describe, expect, test } from 'vitest'
import { formats } from './formats.ts'
import { readText, refusalOf } from './reading.fixture.ts'

const refusal = async (text: string, format?: string) => await refusalOf(() => readText(text, { format }))
const problem = async (text: string) => (await refusal(text))?.values

describe('a report is known by its content', () => {
  test.each([
    ['trivy', '{"SchemaVersion":2,"ArtifactName":"a"}'],
    ['trivy', '[{"Target":"a"}]'],
    ['trivy', '{"ClusterName":"c","Resources":[]}'],
    ['grype', '{"matches":[],"descriptor":{}}'],
    ['sarif', '{"$schema":"x","version":"2.1.0","runs":[]}'],
    ['sarif', '{"runs":[{"results":[]}],"version":"2.1.0"}'],
    ['cyclonedx', '{"bomFormat":"CycloneDX","specVersion":"1.6"}'],
    ['cyclonedx', '<bom xmlns="http://cyclonedx.org/schema/bom/1.4"/>'],
    ['cyclonedx', '<c:bom xmlns="urn:x" xmlns:c="http://cyclonedx.org/schema/bom/1.4"/>'],
    ['holdpoint', '{"schema":"holdpoint/finding/1","reporter":{"name":"x"},"findings":[]}'],
    ['holdpoint', 'findings: []\nreporter: {name: x}\nschema: "holdpoint/finding/1" # ours\n'],
    ['holdpoint', '# comment\n---\nschema: holdpoint/finding/1\nreporter: {name: x}\nfindings: []\n'],
  ])('as %s: %s', async (format, text) => {
    expect((await readText(text)).format).toBe(format)
    expect((await readText(`\uFEFF \n${text}`)).format).toBe(format)
  })

  test('even where what shows it stands behind much else', async () => {
    const filler = `"Metadata":{"history":["${'x'.repeat(200_000)}"]}`
    expect((await readText(`{${filler},"SchemaVersion":2,"ArtifactName":"a"}`)).format).toBe('trivy')
    expect(
      (
        await readText(
          `{"matches":[{"vulnerability":{"id":"CVE-1-1","description":"${'x'.repeat(100_000)}"},"artifact":{"name":"a"}}],"descriptor":{}}`,
        )
      ).format,
    ).toBe('grype')
  })

  test('by one format only', () => {
    const names = formats.map(({ name }) => name)
    // What a tool writes in several ways has one name, and marks for each of them.
    expect(new Set(formats.map(({ syntax, marks }) => JSON.stringify([syntax, marks]))).size).toBe(
      names.length,
    )
    expect([...names].sort()).toEqual(names)
  })
})

describe('what is no report that is known', () => {
  test.each([
    ['<?xml version="1.0"?><report/>', 'XML'],
    ['<!DOCTYPE html><html>', 'a web page'],
    ['id,severity,title\n1,high,x\n', 'a table (CSV)'],
    ['null\n', 'nothing but null'],
    ['42', 'nothing but 42'],
    ['"clean"', 'nothing but "clean"'],
    ['key: value\n', 'YAML'],
    ['No vulnerabilities found.\n', 'plain text'],
    ['[]', 'JSON'],
    ['{}', 'JSON'],
    ['[{"check":"x"}]', 'JSON'],
  ])('%j looks like %s', async (text, looksLike) => {
    expect((await refusal(text))?.code).toBe('evidence.unknown-format')
    expect(await problem(text)).toEqual({ looksLike })
  })

  test.each([
    ['{"matches":[]}', { format: 'grype', missing: '"descriptor"' }],
    [
      '{"bomFormat":"cdx","specVersion":"1.6"}',
      { format: 'cyclonedx', missing: '"bomFormat" that begins with "CycloneDX"' },
    ],
    ['{"SchemaVersion":2}', { format: 'trivy', missing: '"ArtifactName"' }],
    ['{"$schema":"x","version":"2.1.0"}', { format: 'sarif', missing: '"runs"' }],
  ])('%s is near another format', async (text, nearest) => {
    expect(await problem(text)).toEqual({ looksLike: 'JSON', nearest })
  })

  test('a finding file that does not say so is told what to say', async () => {
    expect(await problem('reporter: {name: x}\nfindings: []\n')).toEqual({
      looksLike: 'YAML',
      nearest: { format: 'holdpoint', missing: '"schema" that begins with "holdpoint/finding/"' },
    })
  })

  test.each([
    ['', 'evidence.empty'],
    ['  \n', 'evidence.empty'],
    ['{"check":[1,2', 'evidence.truncated'],
    ['{"check":}', 'evidence.not-json'],
    ['{"a":1}\n{"a":2,}\n', 'evidence.not-json'],
    ['PK\u0003\u0004', 'evidence.binary'],
    ['{\0\0\0', 'evidence.encoding'],
    ['{\0"\0', 'evidence.truncated'],
  ])('%j is told what is wrong with it instead', async (text, code) => {
    expect((await refusalOf(() => readText(Uint8Array.from(text, (sign) => sign.charCodeAt(0)))))?.code).toBe(
      code,
    )
  })
})

describe('a format that was asked for', () => {
  test('is taken, whatever the content shows', async () => {
    expect((await readText('{"matches":[]}', { format: 'grype' })).format).toBe('grype')
  })

  test('by a name that there is not is refused with the nearest', async () => {
    expect(await refusal('{}', 'trivvy')).toMatchObject({
      code: 'usage.bad-choice',
      values: { nearest: 'trivy' },
    })
  })

  test.each(formats.map(({ name }) => name))(
    '%s finds nothing in an empty object, and says so',
    async (format) => {
      expect(await refusal('{}', format)).toBeDefined()
    },
  )

  test.each(formats.map(({ name }) => name))('%s is not to be had from XML', async (format) => {
    expect(await refusal('<a/>', format)).toBeDefined()
  })
})

describe('reading', () => {
  test('tells how far it is', async () => {
    const told: [number, number | undefined][] = []
    const text = '{"matches":[],"descriptor":{}}'
    await readText(text, { progress: (bytes, total) => told.push([bytes, total]) })
    expect(told.at(-1)).toEqual([text.length, text.length])
  })

  // printf '{"matches":[],"descriptor":{}}' | sha256sum
  test('names what was read by the hash of its bytes', async () => {
    const { sha256, bytes } = await readText('{"matches":[],"descriptor":{}}')
    expect([sha256, bytes]).toEqual(['12baf6644b2e3bdb7d021d8e7c6674faee4ae8b28fb4bd5f09b0f62c6997adf1', 30])
  })
})
