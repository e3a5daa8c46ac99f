import { affectedJson, affectedText, affected as findAffected } from '../app/affected.ts'
import { recordsFileOf } from '../app/records-file.ts'
import { command } from './command.ts'
import { jsonOption } from './options.ts'

export const affected = command({
  name: 'affected',
  says: 'List the releases recorded on this machine that carry a vulnerability or a package, those that run now first.',
  arguments: {
    usage: 'CVE_OR_PURL',
    says: { CVE_OR_PURL: 'A CVE, GHSA or OSV id, or a package URL with or without its version' },
    least: 1,
    most: 1,
  },
  options: { json: jsonOption },
  examples: [
    { run: 'holdpoint affected CVE-2021-44228', says: 'Where is it, and does it run?' },
    { run: 'holdpoint affected pkg:npm/handlebars@4.7.6', says: 'Which releases have this very version?' },
  ],
  run: async ({ arguments: [named = ''], options }, terminal) => {
    const found = await findAffected(named, recordsFileOf())
    const { width: columns, style } = terminal
    terminal.out.write(options.json ? affectedJson(found) : affectedText(found, { columns, style }))
    return 0
  },
})
