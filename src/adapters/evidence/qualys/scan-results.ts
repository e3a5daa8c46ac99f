import * as z from 'zod/mini'
import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import { hostPlace } from '../words/host-place.ts'
import { detectionResults } from './detection-results.ts'
import { type Reading, tool } from './reading.ts'
import { cvesIn, type ScanEntry, scanEntry, textOf } from './record.ts'

const ip = ['SCAN', 'IP']
const key = z.object({ '@value': z.nullish(z.string()), '#text': z.nullish(z.string()) })

/** What a list of a host is called, what an entry of it is called, and the type that this stands for. */
const lists = [
  ['VULNS', 'VULN', 'Vuln'],
  ['PRACTICES', 'PRACTICE', 'Practice'],
  ['INFOS', 'INFO', 'Ig'],
  ['SERVICES', 'SERVICE', 'Ig'],
] as const

/** The results of one scan (`scan-1.dtd`), where every entry says all of itself. */
export function scanResults({ intake, scanned }: Reading): readonly Selection[] {
  let [host, port, protocol] = ['', '', '']
  const entries = lists.flatMap(([list, entry, type]) => [
    textAt([...ip, list, 'CAT', '@port'], (text) => {
      port = text
    }),
    textAt([...ip, list, 'CAT', '@protocol'], (text) => {
      protocol = text
    }),
    endOf([...ip, list, 'CAT'], () => {
      port = ''
      protocol = ''
    }),
    select(
      [...ip, list, 'CAT', entry],
      scanEntry,
      (said, at) => intake.record(at, entryResults(said, type, hostPlace(host, port, protocol))),
      (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
    ),
  ])
  return [
    textAt([...ip, '@value'], (text) => {
      host = text
    }),
    textAt(['SCAN', 'ERROR', '#text'], (message) =>
      intake.failed(say('evidence.failed.error', { tool, message })),
    ),
    endOf(['SCAN', 'ERROR'], () => intake.failed(say('evidence.failed.run', { tool }))),
    select(
      ['SCAN', 'HEADER', 'KEY'],
      key,
      ({ '@value': name, '#text': status }) => {
        if (name === 'STATUS' && status && !/^finished/i.test(status.trim()))
          intake.failed(say('evidence.failed.status', { tool, status }))
      },
      () => undefined,
    ),
    ...entries,
    endOf(ip, scanned),
  ]
}

const entryResults = (said: ScanEntry, type: string, path: string) =>
  detectionResults(
    {
      qid: said['@number'],
      kind: 'misconfiguration',
      type,
      status: undefined,
      location: path === '' ? undefined : { path },
    },
    {
      title: said.TITLE,
      level: said['@severity'],
      scores: [
        { version: '3.1', text: textOf(said.CVSS3_BASE) },
        { version: '2.0', text: textOf(said.CVSS_BASE) },
      ],
      vulnerabilities: `${said['@cveid'] ?? ''} ${cvesIn(said.CVE_ID_LIST)}`,
    },
  )
