import { basename } from 'node:path'
import { explainFinding } from '../../app/explain-finding.ts'
import { instantFrom } from '../../core/base/instant.ts'
import { command } from '../command.ts'
import { jsonOption } from '../options.ts'
import { readingProgress } from '../reading-progress.ts'
import { knownHere, releaseFrom, releaseOptions } from '../release-options.ts'

export const explain = command({
  name: 'policy explain',
  says: 'Show the path of one finding through every rule of the policy, and the smallest change of fact that would flip its verdict.',
  arguments: {
    usage: 'FINDING FILE...',
    says: {
      FINDING: 'The id that the gate prints, a CVE or GHSA, or the rule of the tool that reported it',
      FILE: 'The reports, as for the gate',
    },
    least: 2,
    most: Number.POSITIVE_INFINITY,
  },
  options: { ...releaseOptions, json: jsonOption },
  examples: [{ run: 'holdpoint policy explain CVE-2021-44228 trivy.json', says: 'Why does it hold?' }],
  run: async ({ arguments: [finding = '', ...evidence], options }, terminal) => {
    const release = releaseFrom(options, basename(process.cwd()))
    const progress = readingProgress(terminal)
    const { policy, format, mapping: mappings } = options
    const now = instantFrom(Date.now())
    const surroundings = { clock: { now: () => now }, progress: progress.show }
    const request = { evidence, release, policy, format, mappings, ...knownHere(options) }
    const explained = await explainFinding(finding, request, surroundings)
    progress.done()
    const { width: columns, style } = terminal
    terminal.out.write(options.json ? explained.json() : explained.text({ columns, style }))
    return 0
  },
})
