import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { HoldpointError } from '../../../core/base/errors.ts'
import { orUnwritable } from '../../../core/base/unwritable.ts'
import type { FeedName } from '../../../core/intel/feed.ts'
import { feedFile } from './feed-file.ts'
import { type OpenFeed, openFeed } from './open-feed.ts'

export function lockFile(folder: string, name: FeedName): string {
  return join(folder, `${name}.lock`)
}

/** Makes the folder, for this user alone. Throws `file.unwritable`. */
export function makeFolder(folder: string): void {
  orUnwritable(folder, () => mkdirSync(folder, { recursive: true, mode: 0o700 }))
}

/**
 * The feed that is there, checked as a whole, as far as it can be used: what is damaged is as good as not there, for who
 * replaces it.
 */
export function findFeed(folder: string, name: FeedName): OpenFeed | undefined {
  try {
    return openFeed(feedFile(folder, name), name, Number.POSITIVE_INFINITY)
  } catch (error) {
    if (error instanceof HoldpointError && error.code === 'feed.damaged') return undefined
    throw error
  }
}
