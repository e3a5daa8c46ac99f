import { findFeedsFolder } from '../../app/feeds-folder.ts'
import { policyTestJson, policyTestText, testPolicy } from '../../app/test-policy.ts'
import { instantFrom } from '../../core/base/instant.ts'
import { command } from '../command.ts'
import { jsonOption } from '../options.ts'

export const test = command({
  name: 'policy test',
  says: 'Judge recorded results again by a policy, and show which verdicts would change.',
  arguments: {
    usage: 'RESULT...',
    says: { RESULT: 'A result that the gate wrote with --json' },
    least: 1,
    most: Number.POSITIVE_INFINITY,
  },
  options: {
    policy: {
      kind: 'text',
      value: 'FILE',
      says: 'The policy to try; else holdpoint.yaml here, else the shipped default',
    },
    intel: {
      kind: 'choice',
      value: 'WHEN',
      of: ['then', 'today'],
      says: 'Judge with the threat intelligence of then, which each result keeps, or with that of today; then where nothing is said',
    },
    json: jsonOption,
  },
  examples: [
    {
      run: 'holdpoint policy test results/*.json --policy new.yaml',
      says: 'What would a new policy have held?',
    },
    {
      run: 'holdpoint policy test results/*.json --intel today',
      says: 'Which of them would be judged otherwise by what is known today?',
    },
  ],
  run: async ({ arguments: results, options }, terminal) => {
    const today = { feeds: findFeedsFolder(process.env), now: instantFrom(Date.now()) }
    const tested = await testPolicy(options.policy, results, options.intel === 'today' ? today : undefined)
    const { width: columns, style } = terminal
    terminal.out.write(options.json ? policyTestJson(tested) : policyTestText(tested, { columns, style }))
    return 0
  },
})
