import { deployments, deploymentsJson, deploymentsText } from '../app/deployments.ts'
import { deploymentJson, deploymentText, recordDeployment, type WhatRuns } from '../app/record-deployment.ts'
import { recordsFileOf } from '../app/records-file.ts'
import { HoldpointError } from '../core/base/errors.ts'
import { parseDigest } from '../core/base/hash.ts'
import { instantFrom, parseInstant } from '../core/base/instant.ts'
import { usualEnvironment } from '../core/release/deployment.ts'
import { parseRelease } from '../core/release/release.ts'
import { command } from './command.ts'
import { jsonOption, type Options, type OptionValues } from './options.ts'

const options = {
  release: {
    kind: 'text',
    value: 'NAME@VERSION',
    says: 'A release that was deployed without a result of the gate, in place of RESULT',
  },
  digest: {
    kind: 'text',
    value: 'sha256:HEX',
    many: true,
    says: 'With --release: digest of an artifact of it',
  },
  environment: {
    kind: 'text',
    value: 'NAME',
    says: `Where it runs; else where its result says, else ${usualEnvironment}`,
  },
  at: { kind: 'text', value: 'TIME', says: 'When it was deployed; now, where nobody says' },
  json: jsonOption,
} as const satisfies Options

export const deployed = command({
  name: 'deployed',
  says: 'Record on this machine that a release runs now, so that the gate compares the next one with it. Alone it lists what runs where, since when and with which verdict, and first what was deployed without being cleared.',
  arguments: {
    usage: '[RESULT]',
    says: { RESULT: 'The result of its gate, as "holdpoint gate --json" wrote it' },
    least: 0,
    most: 1,
  },
  options,
  examples: [
    { run: 'holdpoint deployed shop-4.2.json', says: 'Release 4.2 of the shop runs in production now' },
    {
      run: 'holdpoint deployed --release shop@4.1.0 --environment staging',
      says: 'A release runs that no gate has judged',
    },
    { run: 'holdpoint deployed', says: 'What runs where?' },
  ],
  run: async ({ arguments: [file], options: given }, terminal) => {
    const now = instantFrom(Date.now())
    const records = recordsFileOf()
    const documentOptions = { columns: terminal.width, style: terminal.style }
    const what = whatRuns(file, given)
    if (what === undefined) {
      const all = await deployments(records)
      terminal.out.write(given.json ? deploymentsJson(all) : deploymentsText(all, documentOptions))
      return 0
    }
    const at = given.at === undefined ? undefined : parseInstant(given.at)
    const recorded = await recordDeployment(what, { records, now, at })
    terminal.out.write(given.json ? deploymentJson(recorded) : deploymentText(recorded, documentOptions))
    return 0
  },
})

/** Undefined where only what runs is asked for. Throws `usage.*` for options that say nothing alone. */
function whatRuns(file: string | undefined, given: OptionValues<typeof options>): WhatRuns | undefined {
  const { release, digest, environment, at } = given
  const [extra] = [
    ...(release === undefined ? [] : ['--release']),
    ...(digest.length === 0 ? [] : ['--digest']),
  ]
  if (file !== undefined) {
    if (extra !== undefined) throw new HoldpointError('usage.not-both', { one: 'RESULT', other: extra })
    return { kind: 'result', file, environment }
  }
  if (release !== undefined)
    return {
      kind: 'release',
      release: {
        ...parseRelease(release),
        digests: digest.map((text) => parseDigest(text)),
        ...(environment !== undefined && { environment }),
      },
    }
  if (extra !== undefined || environment !== undefined || at !== undefined)
    throw new HoldpointError('usage.missing-argument', { command: 'deployed', usage: 'RESULT' })
  return undefined
}
