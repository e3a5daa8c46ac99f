import { join } from 'node:path'
import { HoldpointError } from '../core/base/errors.ts'

/**
 * Where feeds are kept: HOLDPOINT_FEEDS, else in the cache folder of the user; undefined where there is none. The same
 * rule as for compiled code (src/cli/holdpoint.ts).
 */
export function findFeedsFolder(
  environment: Readonly<Record<string, string | undefined>>,
  platform: string = process.platform,
): string | undefined {
  const { HOLDPOINT_FEEDS, XDG_CACHE_HOME, LOCALAPPDATA, HOME } = environment
  if (HOLDPOINT_FEEDS) return HOLDPOINT_FEEDS
  const home = HOME && join(HOME, platform === 'darwin' ? 'Library/Caches' : '.cache')
  const cache = XDG_CACHE_HOME || (platform === 'win32' ? LOCALAPPDATA : home)
  return cache ? join(cache, 'holdpoint', 'feeds') : undefined
}

/** The same, for who cannot do without. Throws `feed.no-folder`. */
export function feedsFolder(environment: Readonly<Record<string, string | undefined>>): string {
  const folder = findFeedsFolder(environment)
  if (folder === undefined) throw new HoldpointError('feed.no-folder', {})
  return folder
}
