import { fc, test as prop } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import {
  account,
  anyGiven,
  deployed,
  findings,
  gate,
  handlebars,
  injection,
  recorded,
  scored,
} from '../../../test/subject.ts'
import { parseInstant } from '../base/instant.ts'
import { speak } from '../language/catalogue.ts'
import { defaultPolicy } from './default-policy.ts'
import { replay } from './replay.ts'

const before = { at: parseInstant('2026-10-01T10:00:00Z'), version: '4.1.0' }
const results = fc.array(anyGiven, { maxLength: 6 })

describe('what was released before', () => {
  prop.prop([results, results, fc.boolean()])(
    'is only warned of, while every finding and every reason keeps the verdict it has without that',
    (found, recordedThen, unreadable) => {
      const given = {
        found,
        deployed: deployed(findings(...recordedThen)),
        accounts: [account({ unreadable: unreadable ? 1 : 0 })],
      }
      const plain = gate(given)
      const back = gate({ ...given, releasedBefore: before })
      expect(back.verdict).toBe('warn')
      expect(back.findings.map(({ verdict }) => verdict)).toEqual(
        plain.findings.map(({ verdict }) => verdict),
      )
      const [own, ...others] = back.reasons.toSorted((a, b) =>
        a.rule === 'released-before' ? -1 : b.rule === 'released-before' ? 1 : 0,
      )
      expect([own?.rule, own?.verdict]).toEqual(['released-before', 'warn'])
      const said = (reasons: typeof others) => reasons.map(({ rule, verdict }) => [rule, verdict])
      expect(said(others)).toEqual(said([...plain.reasons]))
    },
  )

  prop.prop([results])('is judged the same when its recorded result is judged again', (found) => {
    const judgement = gate({ found, releasedBefore: before })
    const { before: then, after, changed } = replay(defaultPolicy(), recorded(judgement))
    expect([then, after, changed]).toEqual(['warn', 'warn', []])
  })

  test('is said to be, with how much of it would hold, what is open, and the worst', () => {
    const { reasons } = gate({
      found: [
        { ...handlebars, ...scored(9.8) },
        { ...injection, ...scored(8.8) },
        { vulnerability: 'CVE-2021-1', component: handlebars.component },
      ],
      releasedBefore: before,
    })
    const reason = reasons.find(({ rule }) => rule === 'released-before')
    const said = reason?.because.map((each) => speak(each)).join()
    expect(said).toBe(
      'it was deployed here before as 4.1.0, on 2026-10-01, and putting back warns, never blocks; ' +
        'still in it: 2 findings that would hold and 1 finding of which nobody can tell; the worst: A flaw (CVE-2021-23369)',
    )
  })
})
