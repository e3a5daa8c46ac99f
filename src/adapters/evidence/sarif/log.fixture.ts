import { saidIn } from '../reading.fixture.ts'

export const log = (...runs: object[]) => ({ version: '2.1.0', runs })
export const driver = (...rules: object[]) => ({ driver: { name: 'Scanner', version: '1.2', rules } })
export const run = (results: object[], rules: object[] = [], more: object = {}) => ({
  tool: driver(...rules),
  results,
  ...more,
})
export const message = { text: 'Something is wrong.' }
export const said = async (result: object, rules: object[] = [], more: object = {}) =>
  (await saidIn(log(run([{ message, ...result }], rules, more))))[0]
