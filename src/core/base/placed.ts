import { type ErrorCode, HoldpointError, type Place } from './errors.ts'

/** Does what may throw, and says of what it throws where in a file it was met. */
export function placed<T>(place: Place, does: () => T): T {
  try {
    return does()
  } catch (error) {
    throw error instanceof HoldpointError ? at(error, place) : error
  }
}

function at<C extends ErrorCode>({ code, values, place: known }: HoldpointError<C>, place: Place) {
  return new HoldpointError(code, values, { ...place, ...known })
}
