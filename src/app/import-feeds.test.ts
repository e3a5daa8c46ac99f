import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { osvArchive, osvRecord, zipOf } from '../adapters/feeds/archives.fixture.ts'
import { longKevFile } from '../adapters/feeds/feeds.fixture.ts'
import { openKnowledge } from '../adapters/feeds/open-knowledge.ts'
import { temporaryFolder } from '../adapters/feeds/temporary-folder.fixture.ts'
import { parseInstant } from '../core/base/instant.ts'
import { importFeeds } from './import-feeds.ts'

const noon = parseInstant('2026-11-24T12:00:00Z')

/** A folder of feeds, and one of files that are carried in. */
function place() {
  const [folder, carried] = [temporaryFolder(), temporaryFolder()]
  const shown: string[] = []
  const file = (name: string, content: Uint8Array | object) => {
    const path = join(carried, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, content instanceof Uint8Array ? content : JSON.stringify(content))
    return path
  }
  const take = (...files: readonly string[]) =>
    importFeeds(
      { files, folder, force: false },
      { now: noon, wait: async () => {}, progress: (...said) => shown.push(said.join(' ')) },
    )
  const titles = (id: string) =>
    openKnowledge(folder)
      .advisories(id)
      .map(({ title }) => title)
  return { folder, carried, file, take, titles, shown }
}

describe('files of records', () => {
  test('are one feed in the report, however many they are', async () => {
    const { file, take } = place()
    await take(file('0.json', osvRecord('A')))
    const { feeds } = await take(
      file('1.json', osvRecord('B')),
      file('kev.json', longKevFile(['CVE-2021-44228'])),
      file('2.zip', osvArchive([osvRecord('C'), osvRecord('D')])),
      file('3.json', osvRecord('E')),
      file('4.json', osvRecord('F')),
    )
    expect(feeds).toMatchObject([
      { name: 'kev', outcome: 'new', feed: { entries: 251, from: 'kev.json' } },
      {
        name: 'advisories',
        outcome: 'new',
        entriesBefore: 1,
        feed: { entries: 6, from: '1.json, 2.zip, 3.json, ...' },
      },
    ])
  })

  test('are not taken where one of them cannot be read, none of them', async () => {
    const { file, take, folder } = place()
    const good = file('good.zip', osvArchive([osvRecord('A')]))
    const bad = file(
      'bad.zip',
      zipOf({ 'b.json': JSON.stringify(osvRecord('B')), 'c.json': '{"id": 7, "modified": ""}' }),
    )
    await expect(take(good, file('kev.json', longKevFile(['CVE-2021-44228'])), bad)).rejects.toMatchObject({
      code: 'advisory.invalid',
      place: { file: `${bad}: c.json` },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('of which one is of the future are not taken, whatever else is there', async () => {
    const { file, take, folder } = place()
    const future = file('future.json', osvRecord('A', { modified: '2027-01-01T00:00:00Z' }))
    await expect(take(file('kev.json', longKevFile(['CVE-2021-44228'])), future)).rejects.toMatchObject({
      code: 'feed.from-the-future',
      place: { file: future },
    })
    expect(readdirSync(folder)).toEqual([])
  })

  test('replace what was modified before them, also by what was withdrawn since, in any order', async () => {
    const { file, take, folder } = place()
    const flaw = osvRecord('A', { modified: '2026-11-01T00:00:00Z' })
    const withdrawn = osvRecord('A', { modified: '2026-11-02T00:00:00Z', withdrawn: '2026-11-02T00:00:00Z' })
    await take(file('old.json', flaw))
    await take(file('both.jsonl', Buffer.from(`${JSON.stringify(withdrawn)}\n${JSON.stringify(flaw)}`)))
    const said = () => openKnowledge(folder).advisories('A')
    expect(said()).toMatchObject([{ withdrawn: '2026-11-02T00:00:00.000Z' }])
    expect(await take(file('old.json', flaw))).toMatchObject({ feeds: [{ outcome: 'unchanged' }] })
    expect(said()).toMatchObject([{ withdrawn: '2026-11-02T00:00:00.000Z' }])
  })

  test('may be many editions of a catalogue, of which the latest counts', async () => {
    const { file, take } = place()
    const [newer, older] = ['2026-11-23T00:00:00Z', '2026-11-01T00:00:00Z'].map((dateReleased) =>
      file(`${dateReleased.slice(8, 10)}.json`, longKevFile(['CVE-2021-44228'], { dateReleased })),
    )
    expect(await take(newer ?? '', older ?? '')).toMatchObject({
      feeds: [{ name: 'kev', feed: { from: '23.json', dated: '2026-11-23T00:00:00.000Z' } }],
    })
  })
})

describe('a folder', () => {
  test('is read to its bottom, without what is hidden and what is no .json', async () => {
    const { file, take, carried, titles, shown } = place()
    file('db/a.json', osvRecord('A'))
    file('db/2026/11/b.JSON', osvRecord('B'))
    file('db/README.md', Buffer.from('no JSON'))
    file('db/.git/c.json', Buffer.from('no JSON'))
    const { feeds } = await take(join(carried, 'db/'))
    expect(feeds).toMatchObject([{ name: 'advisories', feed: { entries: 2, from: 'db' } }])
    expect(titles('B')).toEqual(['What B is'])
    expect(shown[0]).toMatch(/db\/ 0 2$/)
  })

  test('is the same whatever is in which file of it, and says where something is wrong', async () => {
    const { file, take, carried } = place()
    file('db/b.json', osvRecord('B'))
    const bad = file('db/a.json', { id: 'A', modified: 'soon' })
    await expect(take(join(carried, 'db'))).rejects.toMatchObject({ place: { file: bad } })
  })

  test('with a link to itself is read once', async () => {
    const { file, take, carried } = place()
    file('db/a.json', osvRecord('A'))
    symlinkSync('..', join(carried, 'db/again'))
    symlinkSync('.', join(carried, 'db/self'))
    expect(await take(join(carried, 'db'))).toMatchObject({ feeds: [{ feed: { entries: 1 } }] })
  })

  test('without records is refused', async () => {
    const { file, take, carried } = place()
    file('db/README.md', Buffer.from(''))
    await expect(take(join(carried, 'db'))).rejects.toMatchObject({ code: 'feed.no-records' })
  })
})

// The samples that OSV's own linter and converters are tested with; those of the linter are partly wrong on purpose.
const samples = '../shared/corpus/osv/schema/tools/ghsa/testdata'
test.skipIf(!existsSync(samples))(
  'records as OSV publishes them are found once they came in an archive',
  async () => {
    const names = readdirSync(samples).filter((name) => name.endsWith('.osv.json'))
    const texts = names.map((name) => readFileSync(join(samples, name), 'utf8'))
    const { file, take, folder } = place()
    const { feeds } = await take(
      file('all.zip', zipOf(Object.fromEntries(names.map((name, i) => [name, texts[i] ?? ''])))),
    )
    const ids = texts.map((text): string => JSON.parse(text).id)
    expect(feeds).toMatchObject([{ outcome: 'new', feed: { entries: new Set(ids).size } }])
    const { advisories } = openKnowledge(folder)
    for (const id of ids) expect(advisories(id).map((each) => each.id)).toEqual([id])
  },
)
