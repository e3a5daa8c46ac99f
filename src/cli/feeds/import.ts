import { setTimeout } from 'node:timers/promises'
import { withFlips } from '../../app/feed-flips.ts'
import { feedsFolder } from '../../app/feeds-folder.ts'
import { importFeeds } from '../../app/import-feeds.ts'
import { HoldpointError } from '../../core/base/errors.ts'
import { instantFrom } from '../../core/base/instant.ts'
import { say, speak } from '../../core/language/catalogue.ts'
import { command } from '../command.ts'
import { jsonOption } from '../options.ts'
import { recordsRead } from '../reading-progress.ts'
import { recordedHere } from './recorded-here.ts'
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
      says: 'Also take what is older than what is here, has less than half of its entries, or less than any edition has',
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
    const folder = feedsFolder(process.env)
    const surroundings = {
      now: instantFrom(Date.now()),
      wait: (milliseconds: number) => setTimeout(milliseconds),
      progress: (file: string, done?: number, of?: number) =>
        progress.show(
          done === undefined || of === undefined ? `Reading ${file}` : recordsRead(file, done, of),
        ),
    }
    try {
      const report = await withFlips(recordedHere(folder, progress), () =>
        importFeeds({ files, folder, force: options.force }, surroundings),
      )
      progress.done()
      showFeeds(report, options.json, terminal)
    } catch (error) {
      progress.done()
      if (error instanceof HoldpointError && files.length > 1)
        terminal.err.write(`${speak(say('feeds.none-taken', { files: files.length }))}\n`)
      throw error
    }
    return 0
  },
})
