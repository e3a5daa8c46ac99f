import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { ReportAdapter, UnplacedResult } from '../format.ts'
import { numberIn } from '../words/number-in.ts'
import { issueResults } from './issue-results.ts'
import { type DastardlyTestcase, testcase } from './record.ts'

const tool = 'Dastardly'

export const dastardlyAdapter: ReportAdapter = {
  meta: {
    tool: 'PortSwigger Dastardly',
    seen: ['one of 2024 without its version'],
    record: 'a `testcase`; one without `failure` found nothing',
    severity: '`Info` is none.',
    notRead: 'the evidence, request and response in the text of a failure',
  },
  read: (document, intake) => {
    let url = ''
    let expected: number | undefined
    let failures = 0
    let cases = 0
    let isThere = false
    intake.tool({ name: tool })
    document.read([
      endOf(['testsuites'], () => {
        isThere = true
      }),
      textAt(['testsuites', '@failures'], (text) => {
        expected = numberIn(text)
      }),
      textAt(['testsuites', 'testsuite', '@name'], (text) => {
        url = text
      }),
      select(
        ['testsuites', 'testsuite', 'testcase'],
        testcase,
        (record, at) => {
          cases++
          if (record.failure != null) failures++
          intake.record(at, caseResults(record, url))
        },
        (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (!isThere) throw new HoldpointError('evidence.lacks', { format: 'burp', missing: '"testsuites"' })
    // What failed in its own count and shows no failure would look as if it had passed.
    if (cases === 0) intake.failed(say('evidence.failed.no-results', { tool }))
    else if (expected !== failures) intake.failed(say('evidence.failed.unclear', { tool }))
  },
}

function caseResults({ '@name': name, failure }: DastardlyTestcase, url: string): readonly UnplacedResult[] {
  if (failure == null) return []
  const { '@type': severity, '#text': text } =
    typeof failure === 'string' ? { '@type': undefined, '#text': failure } : failure
  // Behind this comes what the server sent, which may say anything.
  const [head = ''] = (text ?? '').split(/^Evidence$/m, 1)
  const [, fromDetail = ''] = head.split(/^Issue Detail$/m)
  const [detail] = fromDetail.split(/^Issue Background$/m)
  return issueResults({
    name,
    url: `${lineAfter('Host', head)}${lineAfter('Path', head)}` || url,
    severity: severity || lineAfter('Severity', head),
    confidence: lineAfter('Confidence', head),
    detail,
    classifications: text?.split(/^Vulnerability Classifications$/m).at(-1),
  })
}

const lineAfter = (name: string, text: string) =>
  new RegExp(`^${name}: *(.*)$`, 'm').exec(text)?.[1]?.trim() ?? ''
