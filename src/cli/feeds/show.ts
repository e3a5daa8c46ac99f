import { feedsFolder } from '../../app/feeds-folder.ts'
import { knownJson, knownOf, knownText } from '../../app/known-of.ts'
import { instantFrom } from '../../core/base/instant.ts'
import { command } from '../command.ts'
import { jsonOption } from '../options.ts'

export const show = command({
  name: 'feeds show',
  says: "Show what the feeds say of a vulnerability: whether it is exploited, how likely that is, what advisories say, and what SSVC's tables make of it.",
  arguments: {
    usage: 'VULNERABILITY',
    says: { VULNERABILITY: 'A CVE, or another id that an advisory here has' },
    least: 1,
    most: 1,
  },
  options: {
    history: {
      kind: 'text',
      value: 'FILE',
      many: true,
      says: 'EPSS scores of a past day, to look back: how likely it is, at least, that it was exploited (NIST LEV)',
    },
    json: jsonOption,
  },
  examples: [
    { run: 'holdpoint feeds show CVE-2021-44228', says: 'What does the world know of it?' },
    {
      run: 'holdpoint feeds show CVE-2021-44228 --history epss-2026-09.csv.gz --history epss-2026-10.csv.gz',
      says: 'And how likely is it that it was exploited since September?',
    },
  ],
  run: async ({ arguments: [given = ''], options }, terminal) => {
    const now = instantFrom(Date.now())
    const known = knownOf(given, { folder: feedsFolder(process.env), history: options.history, now })
    const { width: columns, style } = terminal
    terminal.out.write(options.json ? knownJson(known) : knownText(known, { columns, style }))
    return 0
  },
})
