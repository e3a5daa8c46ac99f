import { resultFrom } from './recorded-result.ts'
import { withRecords } from './records.ts'

/** Keeps a result on this machine, as the very text that the gate gives out. Throws `records.*`. */
export async function recordText(file: string | undefined, text: string): Promise<void> {
  const result = resultFrom(text, 'the result')
  await withRecords(file, (records) => records.record(Buffer.from(text, 'utf8'), result))
}
