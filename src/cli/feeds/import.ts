import { setTimeout } from 'node:timers/promises'
import { withFlips } from '../../app/feed-flips.ts'
import { feedsFolder } from '../../app/feeds-folder.ts'
import { importFeeds } from '../../app/import-feeds.ts'
import { recordsFileOf } from '../../app/records-file.ts'
import { instantFrom } from '../../core/base/instant.ts'
import { command } from '../command.ts'
import { jsonOption } from '../options.ts'
import { recordsRead } from '../reading-progress.ts'
import { showFeeds } from './show-feeds.ts'

export const importFiles = command({
  name: 'feeds import',
  says: 'Take feeds in from files that were carried here. What each of them is, its content says. It counts as current as of its own date, because nobody knows more.',
  arguments: {
    usage: 'FILE...',
    says: {
      FILE: "CISA's known_exploited_vulnerabilities.json, EPSS scores as CSV, or records of OSV, GitHub or the NVD as JSON, one or many in a file, also packed with gzip; a zip archive or a folder of .json files, such as OSV's all.zip",
    },
    least: 1,
    most: Number.POSITIVE_INFINITY,
  },
  options: {
    force: {
      kind: 'flag',
      says: 'Also take what is older than what is here, or has less than half of its entries',
    },
    json: jsonOption,
  },
  examples: [
    {
      run: 'holdpoint feeds import known_exploited_vulnerabilities.json epss_scores-current.csv.gz',
      says: 'In a network without a way out',
    },
    { run: 'holdpoint feeds import all.zip advisories/', says: 'An archive of OSV, and a folder of records' },
  ],
  run: async ({ arguments: files, options }, terminal) => {
    const progress = terminal.progress()
    const report = await importFeeds(
      { files, folder: feedsFolder(process.env), force: options.force },
      {
        now: instantFrom(Date.now()),
        wait: (milliseconds) => setTimeout(milliseconds),
        progress: (file, done, of) =>
          progress.show(
            done === undefined || of === undefined ? `Reading ${file}` : recordsRead(file, done, of),
          ),
      },
    )
    const flipped = await withFlips(report, {
      records: recordsFileOf(),
      progress: (done) => progress.show(`Judging recorded result ${done + 1}`),
    })
    progress.done()
    showFeeds(flipped, options.json, terminal)
    return 0
  },
})
