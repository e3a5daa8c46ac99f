import type { Draft } from '../../../core/base/draft.ts'
import { HoldpointError } from '../../../core/base/errors.ts'
import type { Tool } from '../../../core/findings/result.ts'
import { say } from '../../../core/language/catalogue.ts'
import { type Selection, select } from '../document/document.ts'
import { endOf } from '../document/lists.ts'
import { textAt } from '../document/text-at.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { hostPlace } from '../words/host-place.ts'
import { numberIn } from '../words/number-in.ts'
import { type NiktoXmlItem, niktoXmlItem } from './record.ts'
import { resultsOf } from './result.ts'

const name = 'nikto'

/** Nikto gives a host up after so many errors (`FAILURES` in its configuration). */
const mostErrors = 20

/** One scan in a file, or several in a scan around them. */
const places = [['niktoscan'], ['niktoscan', 'niktoscan']]

interface Host {
  name: string
  ip: string
  port: string
  errors: number
  isFinished: boolean
}

const unread = (): Host => ({ name: '', ip: '', port: '', errors: 0, isFinished: false })

export const niktoXmlAdapter: ReportAdapter = {
  meta: {
    tool: 'Nikto',
    seen: ['2.1.6', '2.1.5 and 2.5 from documentation'],
    record: 'an `item`; one result for each CVE that it names',
    severity: 'Nikto rates nothing, so every severity is unknown.',
    notRead:
      'OSVDB numbers (that database is closed), methods, banners, certificates, values in queries; passwords and what unknown headers contain are left out of messages',
  },
  read: (document, intake) => {
    const tool: Draft<Tool> = { name }
    const hosts = { seen: 0 }
    let isThere = false
    document.read([
      endOf(['niktoscan'], () => {
        isThere = true
      }),
      ...places.map((place) =>
        textAt([...place, '@version'], (version) => {
          tool.version = version
        }),
      ),
      ...places.flatMap((place) => scanAt([...place, 'scandetails'], intake, hosts)),
    ])
    if (!isThere) throw new HoldpointError('evidence.lacks', { format: name, missing: '"niktoscan"' })
    if (hosts.seen === 0) intake.nothingScanned()
    intake.tool(tool)
  },
}

function scanAt(path: readonly string[], intake: Intake, hosts: { seen: number }): readonly Selection[] {
  let host = unread()
  const attribute = (of: string, take: (text: string) => void) => textAt([...path, `@${of}`], take)
  return [
    attribute('targethostname', (text) => {
      host.name = text
    }),
    attribute('targetip', (text) => {
      host.ip = text
    }),
    attribute('targetport', (text) => {
      host.port = text
    }),
    attribute('errors', (text) => {
      host.errors = numberIn(text) ?? 0
    }),
    select(
      [...path, 'item'],
      niktoXmlItem,
      (item, at) => intake.record(at, resultsOf(plain(item), hostPlace(host.name || host.ip, host.port))),
      (issues, at) => intake.unreadable(at, whyUnreadable(issues)),
    ),
    endOf([...path, 'statistics'], () => {
      host.isFinished = true
    }),
    endOf(path, () => {
      // It writes them when it is done with a host.
      if (!host.isFinished || host.errors >= mostErrors)
        intake.failed(say('evidence.failed.run', { tool: name }))
      host = unread()
      hosts.seen++
    }),
  ]
}

const plain = ({ description, uri, references, ...item }: NiktoXmlItem) => ({
  id: item['@id'],
  url: uri,
  msg: description,
  references: references ?? item['@references'],
})
