import { HoldpointError } from '../../core/base/errors.ts'
import { instantFrom, parseInstant } from '../../core/base/instant.ts'
import { command, type ExitCode } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import { type AssessOptions, assessOptions, initOptions } from './options.ts'

export const assess = command({
  name: 'assess',
  says: 'Put both sides of a hold in money: what exploitation may cost, what each way forward costs, and what would change the answer.',
  arguments: {
    usage: 'FILE...',
    says: { FILE: 'A hold file; with --init reports as for the gate, or one result that it wrote' },
    least: 1,
    most: Number.POSITIVE_INFINITY,
  },
  options: assessOptions,
  examples: [
    {
      run: 'holdpoint assess --init reports/ --release shop@4.2.0 --ships 2026-11-24T19:00Z',
      says: 'Begin hold.yaml with what the gate finds',
    },
    { run: 'holdpoint assess --ask hold.yaml', says: 'Answer five questions about it' },
    {
      run: 'holdpoint assess hold.yaml --html hold.html',
      says: 'See what each way forward costs, and share a page',
    },
  ],
  run: async ({ arguments: files, options }, terminal) => {
    const now = options.at === undefined ? instantFrom(Date.now()) : parseInstant(options.at)
    checkTogether(options)
    if (options.init) return (await import('./init.ts')).initHold(files, options, now, terminal)
    const file = onlyFile(files)
    if (options.ask) return ask(file, now, terminal)
    return (await import('./show.ts')).showAssessment(file, options, now, terminal)
  },
})

async function ask(file: string, now: ReturnType<typeof instantFrom>, terminal: Terminal): Promise<ExitCode> {
  const { askAbout } = await import('../../app/assess-ask.ts')
  const { conversationOn } = await import('./conversation.ts')
  const conversation = conversationOn(terminal)
  try {
    await askAbout(file, conversation, now)
  } finally {
    conversation.end()
  }
  return 0
}

function onlyFile([file = '', extra]: readonly string[]): string {
  if (extra !== undefined)
    throw new HoldpointError('usage.extra-argument', { command: 'assess', given: extra })
  return file
}

/** What would have no effect is refused: somebody counts on it. */
function checkTogether(options: AssessOptions): void {
  if (options.init && options.ask)
    throw new HoldpointError('usage.not-both', { one: '--init', other: '--ask' })
  const isGiven = (name: keyof AssessOptions) => {
    const value = options[name]
    return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false
  }
  const strange = options.init ? showing.find(isGiven) : keysOf(initOptions).find((name) => isGiven(name))
  const shows = options.ask ? showing.find(isGiven) : undefined
  if (strange !== undefined)
    throw new HoldpointError('usage.only-with', {
      given: `--${strange}`,
      needs: options.init ? 'a hold file that is there already' : '--init',
    })
  if (shows !== undefined) throw new HoldpointError('usage.not-both', { one: '--ask', other: `--${shows}` })
}

const showing = ['html', 'svg', 'seed', 'json'] as const

function keysOf<K extends string>(record: Readonly<Record<K, unknown>>): readonly K[] {
  return Object.keys(record).filter((key): key is K => key in record)
}
