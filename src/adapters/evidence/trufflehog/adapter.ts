import { HoldpointError } from '../../../core/base/errors.ts'
import { say } from '../../../core/language/catalogue.ts'
import { select } from '../document/document.ts'
import { whyUnreadable } from '../document/unreadable.ts'
import type { Intake, ReportAdapter } from '../format.ts'
import { type TrufflehogLine, trufflehogLine } from './record.ts'
import { resultOf } from './result.ts'

export const trufflehogAdapter: ReportAdapter = {
  meta: {
    tool: 'Truffle Security TruffleHog',
    seen: ['3 and 2, from documentation'],
    record: 'a line that names a detector (version 3) or a reason (version 2); lines of its log are none',
    severity: 'TruffleHog rates nothing, so every severity is unknown. A verified secret is confirmed.',
    notRead:
      'the secret, whole or redacted, what was learned with it, differences and commit messages: never; commits, branches, authors, dates',
  },
  read: (document, intake) => {
    let known = 0
    let unknown = 0
    const unreadable: Intake['unreadable'] = (at, why) => {
      unknown++
      intake.unreadable(at, why)
    }
    document.read([
      select(
        ['*'],
        trufflehogLine,
        (line, at) => {
          const result = resultOf(line)
          if (result === undefined && !isLog(line)) return unreadable(at, noDetector)
          known++
          if (isLog(line) && line.chunks === 0) intake.nothingScanned()
          if (result !== undefined) intake.record(at, [result])
          else if (isError(line)) intake.failed(say('evidence.failed.run', { tool: 'TruffleHog' }))
        },
        (issues, at) => unreadable(at, whyUnreadable(issues)),
      ),
    ])
    if (unknown > 0 && known === 0)
      throw new HoldpointError('evidence.lacks', { format: 'trufflehog', missing: '"DetectorName"' })
    intake.tool({ name: 'trufflehog' })
  },
}

const noDetector = say('evidence.record.member', { member: 'DetectorName', expected: 'text' })

const isLog = ({ logger, level, msg, SourceMetadata }: TrufflehogLine) =>
  Boolean(msg) && Boolean(logger || level) && !SourceMetadata

const isError = ({ level }: TrufflehogLine) => /^(?:error|fatal)/i.test(level ?? '')
