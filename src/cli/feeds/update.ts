import { setTimeout } from 'node:timers/promises'
import { withFlips } from '../../app/feed-flips.ts'
import { fetchedFeeds, parseFetched, parseSources } from '../../app/feed-sources.ts'
import { feedsFolder } from '../../app/feeds-folder.ts'
import { recordsFileOf } from '../../app/records-file.ts'
import { updateFeeds } from '../../app/update-feeds.ts'
import { instantFrom } from '../../core/base/instant.ts'
import { command } from '../command.ts'
import { jsonOption } from '../options.ts'
import { megabytesRead } from '../reading-progress.ts'
import { showFeeds } from './show-feeds.ts'

export const update = command({
  name: 'feeds update',
  says: "Fetch CISA's catalogue of known exploited vulnerabilities (kev) and FIRST's exploit predictions (epss), where they have changed. What cannot be had leaves what was there. Exits with 3 where a feed could not be had and the one that is here is missing, damaged or older than 72 hours.",
  arguments: {
    usage: '[FEED...]',
    says: { FEED: 'kev or epss; both where nothing is said' },
    least: 0,
    most: fetchedFeeds.length,
    of: fetchedFeeds,
  },
  options: {
    from: {
      kind: 'text',
      value: 'FEED=URL',
      many: true,
      says: 'Fetch this feed from a mirror',
    },
    'allow-private': {
      kind: 'flag',
      says: 'Also ask hosts of a private network, and this very machine without TLS',
    },
    json: jsonOption,
  },
  examples: [
    { run: 'holdpoint feeds update', says: 'Once a day, before the pipelines run' },
    {
      run: 'holdpoint feeds update kev --from kev=https://mirror.example/kev.json --allow-private',
      says: 'From a mirror in the own network',
    },
  ],
  run: async ({ arguments: given, options }, terminal) => {
    const sources = parseSources(options.from)
    const feeds = given.length === 0 ? fetchedFeeds : given.map((name) => parseFetched(name, 'FEED'))
    const progress = terminal.progress()
    const report = await updateFeeds(
      {
        feeds: [...new Set(feeds)],
        sources,
        folder: feedsFolder(process.env),
        allowPrivate: options['allow-private'],
      },
      {
        clock: { now: () => instantFrom(Date.now()) },
        wait: async (milliseconds) => {
          progress.show(`Waiting ${Math.ceil(milliseconds / 1000)} s before the next attempt`)
          await setTimeout(milliseconds)
        },
        chance: Math.random,
        progress: (feed, bytes, total) => progress.show(megabytesRead(feed, bytes, total)),
      },
    )
    const flipped = await withFlips(report, {
      records: recordsFileOf(),
      progress: (done) => progress.show(`Judging recorded result ${done + 1}`),
    })
    progress.done()
    showFeeds(flipped, options.json, terminal)
    return report.feeds.some(({ outcome, state }) => outcome === 'failed' && state !== 'fresh') ? 3 : 0
  },
})
