import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { epssFile, kevFile } from '../src/adapters/feeds/feeds.fixture.ts'
import { importFeeds } from '../src/app/import-feeds.ts'
import { instantFrom } from '../src/core/base/instant.ts'

/**
 * Feeds of just now for every command that a test starts, so that what is not listed in them is known not to be. They
 * list only vulnerabilities that no report here has.
 */
export async function setup(): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'holdpoint-feeds-'))
  const now = instantFrom(Date.now())
  const files = {
    kev: kevFile(['CVE-1999-9998'], { dateReleased: now }),
    epss: epssFile([['CVE-1999-9999', '0.00042', '0.05']], now),
  }
  const paths = Object.entries(files).map(([name, bytes]) => {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return path
  })
  const wait = (millis: number) => setTimeout(millis)
  await importFeeds({ files: paths, folder, force: true }, { now, wait, progress: () => {} })
  process.env.HOLDPOINT_TEST_FEEDS = folder
  return () => rmSync(folder, { recursive: true })
}
