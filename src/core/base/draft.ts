/** A value while it is being put together: what its readers must not change, its maker still may. */
export type Draft<T> = { -readonly [K in keyof T]: T[K] }
