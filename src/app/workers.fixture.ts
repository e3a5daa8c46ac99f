import { HoldpointError } from '../core/base/errors.ts'
import { workOff } from './workers.ts'

// A worker for workers.test.ts: it doubles, and some numbers are its end.
workOff(async (task: number) => {
  if (task === -1) process.exit(7)
  if (task === -2)
    throw new HoldpointError('file.unwritable', { reason: 'EROFS' }, { file: 'results/a.json' })
  return { result: 2 * task }
})
