import { describe, expect, test } from 'vitest'
import { readJson, refusalOf } from '../reading.fixture.ts'
import { driver, log, run } from './log.fixture.ts'

describe('a log', () => {
  test.each(['1.0.0', '2.0.0', '2.0.0-csd.2.beta.2019-04-03', '2.2', 2.1])(
    'of version %s is refused',
    async (version) => {
      expect((await refusalOf(() => readJson({ ...log(run([])), version })))?.code).toBe('evidence.version')
    },
  )

  test.each([
    ['version', { runs: [run([])] }],
    ['runs', { version: '2.1.0' }],
  ])('without %s is refused', async (missing, document) => {
    expect((await refusalOf(() => readJson(document, { format: 'sarif' })))?.values).toEqual({
      format: 'sarif',
      missing: `"${missing}"`,
    })
  })

  test.each([[{ version: '2.1.0', runs: {} }], [log({ tool: driver(), results: {} })]])(
    'with something else than a list, as in %j, is refused',
    async (document) => {
      expect((await refusalOf(() => readJson(document)))?.code).toBe('evidence.wrong-kind')
    },
  )
})
