import type { Place } from './errors.ts'

/** Where in a file stands what is at a path of its data. */
export type PlaceOf = (path: readonly PropertyKey[]) => Place
