import type { FeedLine } from '../../app/feed-report.ts'
import { feedsFolder } from '../../app/feeds-folder.ts'
import { feedsStatus } from '../../app/feeds-status.ts'
import { instantFrom } from '../../core/base/instant.ts'
import { command } from '../command.ts'
import { jsonOption } from '../options.ts'
import { showFeeds } from './show-feeds.ts'

export const status = command({
  name: 'feeds status',
  says: 'Show which feeds are here, in which version, as of when, how old they are, how many entries they have and where they came from. Exits with 3 where kev or epss is missing, or any feed damaged, or kev or epss older than 7 days: then the gate cannot rely on it.',
  options: { json: jsonOption },
  examples: [{ run: 'holdpoint feeds status', says: 'Is what the gate knows of today?' }],
  run: async ({ options }, terminal) => {
    const report = feedsStatus(feedsFolder(process.env), instantFrom(Date.now()))
    showFeeds(report, options.json, terminal)
    return report.feeds.every(isReliable) ? 0 : 3
  },
})

/** What an advisory says does not age; what KEV and EPSS do not list does. */
function isReliable({ name, state }: FeedLine): boolean {
  const ages = name === 'kev' || name === 'epss'
  return state === 'fresh' || state === 'stale' || (state === 'too-old' && !ages)
}
