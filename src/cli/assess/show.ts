import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type AssessRequest, assessFile } from '../../app/assess.ts'
import { assessmentHtml, assessmentJson, assessmentSvgs, assessmentText } from '../../app/assess-documents.ts'
import { replaceFile } from '../../app/replace-file.ts'
import type { Assessment } from '../../core/assessment/assessment.ts'
import type { Instant } from '../../core/base/instant.ts'
import { orUnwritable } from '../../core/base/unwritable.ts'
import { say, speak } from '../../core/language/catalogue.ts'
import type { ExitCode } from '../command.ts'
import type { Terminal } from '../terminal.ts'
import type { AssessOptions } from './options.ts'

/** Shows what a hold file comes to, and writes the documents that were asked for. */
export async function showAssessment(
  file: string,
  { seed, json, html, svg }: AssessOptions,
  now: Instant,
  terminal: Terminal,
): Promise<ExitCode> {
  const assessment = assessed(file, { now, seed: seed === undefined ? undefined : BigInt(seed) }, terminal)
  if (html !== undefined) replaceFile(html, [await assessmentHtml(assessment)])
  if (svg !== undefined) await writeCharts(assessment, svg)
  const { width: columns, style } = terminal
  terminal.out.write(json ? assessmentJson(assessment) : assessmentText(assessment, { columns, style }))
  return 0
}

function assessed(file: string, request: AssessRequest, terminal: Terminal): Assessment {
  const progress = terminal.progress()
  const onProgress: AssessRequest['onProgress'] = ({ scenarios, mostScenarios }) =>
    progress.show(speak(say('assess.simulating', { scenarios, of: mostScenarios })))
  try {
    return assessFile(file, { ...request, onProgress })
  } finally {
    progress.done()
  }
}

async function writeCharts(assessment: Assessment, folder: string): Promise<void> {
  const charts = await assessmentSvgs(assessment)
  orUnwritable(folder, () => mkdirSync(folder, { recursive: true }))
  for (const { name, svg } of charts) replaceFile(join(folder, `${name}.svg`), [svg])
}
