import { type Selection, select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import { isName, webPlace } from '../words/web-place.ts'
import type { Reading } from './reading.ts'
import { textOf, webDetails, webVuln } from './record.ts'

/** What a list of a report is called, what an entry of it is called, and the type that this stands for. */
const lists = [
  ['VULNERABILITY_LIST', 'VULNERABILITY', 'Vulnerability'],
  ['SENSITIVE_CONTENT_LIST', 'SENSITIVE_CONTENT', 'Vulnerability'],
  ['INFORMATION_GATHERED_LIST', 'INFORMATION_GATHERED', 'Information Gathered'],
] as const

/** A report of Web Application Scanning on scans or on applications; its glossary stands behind what was found. */
export function webReport(root: string, { waiting, scanned }: Reading): readonly Selection[] {
  const results = [
    [root, 'RESULTS'],
    [root, 'RESULTS', 'WEB_APPLICATION'],
  ]
  const entries = results.flatMap((path) =>
    lists.map(([list, entry, type]) =>
      select(
        [...path, list, entry],
        webVuln,
        ({ QID, URL, PARAM, STATUS, IGNORED, POTENTIAL }, at) => {
          const place = webPlace(URL ?? '')
          const logical = PARAM && isName(PARAM.trim()) ? { logical: PARAM.trim() } : {}
          waiting.found(
            {
              qid: textOf(QID) ?? '',
              kind: 'code',
              type: POTENTIAL === 'true' ? 'Potential' : type,
              status: STATUS,
              location: place === '' ? undefined : { path: place, ...logical },
              suppression: IGNORED === 'true' ? { by: 'qualys', reason: 'ignored' } : undefined,
            },
            at,
          )
        },
        (issues, at) => waiting.unreadable(at, whyUnreadable(issues)),
      ),
    ),
  )
  return [
    ...entries,
    endOf([root, 'RESULTS'], scanned),
    select(
      [root, 'GLOSSARY', 'QID_LIST', 'QID'],
      webDetails,
      ({ QID, TITLE, SEVERITY, CWE, CVSS_BASE, CVSS_V3 }) =>
        waiting.explained(textOf(QID) ?? '', {
          title: TITLE,
          level: SEVERITY,
          scores: [
            { version: '3.1', text: CVSS_V3?.BASE },
            { version: '2.0', text: CVSS_BASE },
          ],
          vulnerabilities: '',
          weaknesses: CWE,
        }),
      () => undefined,
    ),
  ]
}
