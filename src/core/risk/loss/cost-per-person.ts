import type { PublishedRange } from '../published.ts'
import { type DataClass, dataClasses } from './data-class.ts'

/**
 * What a person costs whose data of a class was taken: letters, help lines, watching their credit, cards made anew,
 * making good. Judgement, 2026. All of it is below the 178 USD a record that IBM gives for intellectual property in 2025
 * (secondary source), because that counts every cost of a breach, and here the others are counted apart.
 */
const costs: Readonly<Record<Exclude<DataClass, 'none'>, PublishedRange>> = {
  health: { low: 10, high: 150, currency: 'USD' },
  payment: { low: 3, high: 50, currency: 'USD' },
  credentials: { low: 1, high: 15, currency: 'USD' },
  identity: { low: 3, high: 60, currency: 'USD' },
  contact: { low: 0.5, high: 8, currency: 'USD' },
  usage: { low: 0.1, high: 2, currency: 'USD' },
}

/** By the dearest of these classes; where nobody has said which, as for contacts; undefined where it is no data of people. */
export function costPerPerson(data: readonly DataClass[]): PublishedRange | undefined {
  const found = data.length === 0 ? [costs.contact] : data.flatMap((each) => costOf(each) ?? [])
  return found.toSorted((a, b) => b.high - a.high)[0]
}

/** Whether it is said that no data of people can be reached. */
export function isWithoutPeople(data: readonly DataClass[]): boolean {
  return data.length > 0 && data.every((each) => each === 'none')
}

/** Whether any of it is data that a law on breaches is sure to ask about. */
export function isSensitive(data: readonly DataClass[]): boolean {
  const sensitive = dataClasses.slice(0, dataClasses.indexOf('contact'))
  return data.some((each) => sensitive.includes(each))
}

function costOf(data: DataClass): PublishedRange | undefined {
  return data === 'none' ? undefined : costs[data]
}
