import { join } from 'node:path'
import { expect, test } from 'vitest'
import { feedsFolder, findFeedsFolder } from './feeds-folder.ts'

test.each([
  [{ HOLDPOINT_FEEDS: '/feeds', XDG_CACHE_HOME: '/cache', HOME: '/home/ism' }, 'linux', '/feeds'],
  [{ XDG_CACHE_HOME: '/cache', HOME: '/home/ism' }, 'linux', '/cache/holdpoint/feeds'],
  [{ HOME: '/home/ism' }, 'linux', '/home/ism/.cache/holdpoint/feeds'],
  [{ HOME: '/Users/ism' }, 'darwin', '/Users/ism/Library/Caches/holdpoint/feeds'],
  [{ LOCALAPPDATA: '/local', HOME: '/home/ism' }, 'win32', '/local/holdpoint/feeds'],
] as const)('with %j on %s feeds are in %s', (environment, platform, folder) => {
  expect(findFeedsFolder(environment, platform)).toBe(join(folder))
})

test('where there is no home it is said how to name a folder', () => {
  expect(() => feedsFolder({})).toThrow(
    expect.objectContaining({ code: 'feed.no-folder', hint: expect.stringContaining('HOLDPOINT_FEEDS') }),
  )
})
