import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import { hostPlace } from '../words/host-place.ts'
import { detectionResults } from './detection-results.ts'
import { type Reading, tool } from './reading.ts'
import { listDetection, textOf } from './record.ts'

const response = ['HOST_LIST_VM_DETECTION_OUTPUT', 'RESPONSE']
const host = [...response, 'HOST_LIST', 'HOST']

/** The API's list of hosts with what was detected on them, which names QIDs and says nothing of what they are. */
export function hostList({ intake, scanned }: Reading): readonly Selection[] {
  let ip = ''
  return [
    textAt([...host, 'IP'], (text) => {
      ip = text
    }),
    select(
      [...host, 'DETECTION_LIST', 'DETECTION'],
      listDetection,
      ({ QID, TYPE, SEVERITY, PORT, PROTOCOL, STATUS, IS_IGNORED, IS_DISABLED }, at) => {
        const path = hostPlace(ip, PORT, PROTOCOL)
        const reason = IS_IGNORED === '1' ? 'ignored' : IS_DISABLED === '1' ? 'disabled' : undefined
        const detection = {
          qid: textOf(QID) ?? '',
          kind: 'misconfiguration',
          type: TYPE,
          status: STATUS,
          location: path === '' ? undefined : { path },
          suppression: reason === undefined ? undefined : { by: 'qualys', reason },
        } as const
        const flaw = { title: undefined, level: SEVERITY, scores: [], vulnerabilities: '' }
        intake.record(at, detectionResults(detection, flaw))
      },
      (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
    ),
    endOf(host, () => {
      ip = ''
      scanned()
    }),
    // It warns where the answer was cut and goes on at another address.
    endOf([...response, 'WARNING'], () => intake.failed(say('evidence.failed.more-pages', { tool }))),
  ]
}
