import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { firstHoldText } from '../../app/assess-first.ts'
import { isResult, type Judged, judgedNow, judgedThen } from '../../app/assess-result.ts'
import { gate } from '../../app/gate.ts'
import { replaceFile } from '../../app/replace-file.ts'
import { numbersWithoutRate } from '../../core/assessment/check-rates.ts'
import { parseHoldFile } from '../../core/assessment/parse-hold-file.ts'
import { HoldpointError } from '../../core/base/errors.ts'
import type { Instant } from '../../core/base/instant.ts'
import { say, speak } from '../../core/language/catalogue.ts'
import type { ExitCode } from '../command.ts'
import { readingProgress } from '../reading-progress.ts'
import { knownHere, releaseFrom } from '../release-options.ts'
import type { Terminal } from '../terminal.ts'
import { wrapped } from '../wrapped.ts'
import type { AssessOptions } from './options.ts'

/** Writes a first hold file. Throws as the gate does, and `hold.exists`. */
export async function initHold(
  files: readonly string[],
  options: AssessOptions,
  now: Instant,
  terminal: Terminal,
): Promise<ExitCode> {
  const { currency = 'EUR', out: file = 'hold.yaml', force } = options
  if (!force && existsSync(file)) throw new HoldpointError('hold.exists', {}, { file })
  const judged = await judgedFrom(files, options, now, terminal)
  const text = firstHoldText({ judged, currency, at: now })
  // What is wrong with the currency is said now, not when somebody has answered five questions.
  const hold = parseHoldFile(text, file)
  replaceFile(file, [text], { durably: true })
  const said = say('hold-file.written', { file, findings: hold.findings.length, verdict: judged.verdict })
  const names = numbersWithoutRate(hold)
  const warned = names.length === 0 ? [] : [say('hold-file.no-rates', { currency, names })]
  for (const each of [said, ...warned]) terminal.out.write(`${wrapped(speak(each), terminal.width)}\n`)
  return 0
}

async function judgedFrom(
  files: readonly string[],
  options: AssessOptions,
  now: Instant,
  terminal: Terminal,
): Promise<Judged> {
  const [only = '', ...others] = files
  if (others.length === 0 && isResult(only)) return judgedThen(only)
  const release = releaseFrom(options, basename(process.cwd()))
  const progress = readingProgress(terminal)
  const { policy, format, mapping: mappings } = options
  const request = { evidence: files, release, policy, format, mappings, ...knownHere(options) }
  const { judgement } = await gate(request, { clock: { now: () => now }, progress: progress.show })
  progress.done()
  return judgedNow(judgement)
}
