import { setTimeout } from 'node:timers/promises'
import { withFlips } from '../../app/feed-flips.ts'
import { isLacking } from '../../app/feed-report.ts'
import { feedSources, fetchedFeeds } from '../../app/feed-sources.ts'
import { feedsFolder } from '../../app/feeds-folder.ts'
import { updateFeeds } from '../../app/update-feeds.ts'
import { instantFrom } from '../../core/base/instant.ts'
import { command } from '../command.ts'
import { jsonOption } from '../options.ts'
import { megabytesRead, recordsRead } from '../reading-progress.ts'
import { recordedHere } from './recorded-here.ts'
import { showFeeds } from './show-feeds.ts'

export const update = command({
  name: 'feeds update',
  says: "Fetch CISA's catalogue of known exploited vulnerabilities (kev) and FIRST's exploit predictions (epss), and on request OSV's advisories for some ecosystems (osv), where they have changed. What cannot be had leaves what was there. Exits with 3 where a feed could not be had and the one that is here is missing, damaged or older than 72 hours.",
  arguments: {
    usage: '[FEED...]',
    says: { FEED: 'kev, epss or osv; the first two where nothing is said' },
    least: 0,
    most: fetchedFeeds.length,
    of: fetchedFeeds,
  },
  options: {
    ecosystem: {
      kind: 'text',
      value: 'NAME',
      many: true,
      says: 'With osv: whose advisories to fetch, spelled as OSV spells it: npm, PyPI, Maven, Debian:12',
    },
    from: {
      kind: 'text',
      value: 'FEED=URL',
      many: true,
      says: 'Fetch this feed from a mirror; of osv, {ecosystem} in the address stands for each of them',
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
      run: 'holdpoint feeds update kev epss osv --ecosystem npm --ecosystem PyPI',
      says: 'Also what is published on packages of npm and of Python',
    },
    {
      run: 'holdpoint feeds update kev --from kev=https://mirror.example/kev.json --allow-private',
      says: 'From a mirror in the own network',
    },
  ],
  run: async ({ arguments: given, options }, terminal) => {
    const { ecosystem: ecosystems, from } = options
    const sources = feedSources({ feeds: given, ecosystems, from })
    const progress = terminal.progress()
    const folder = feedsFolder(process.env)
    const surroundings = {
      clock: { now: () => instantFrom(Date.now()) },
      wait: async (milliseconds: number) => {
        progress.show(`Waiting ${Math.ceil(milliseconds / 1000)} s before the next attempt`)
        await setTimeout(milliseconds)
      },
      chance: Math.random,
      progress: (what: string, bytes: number, total: number | undefined) =>
        progress.show(megabytesRead(what, bytes, total)),
      reading: (what: string, done: number, of: number) => progress.show(recordsRead(what, done, of)),
    }
    const report = await withFlips(recordedHere(folder, progress), () =>
      updateFeeds({ sources, folder, allowPrivate: options['allow-private'] }, surroundings),
    )
    progress.done()
    showFeeds(report, options.json, terminal)
    return isLacking(report) ? 3 : 0
  },
})
