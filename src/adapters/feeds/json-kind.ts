import type { Parsed } from './parsed-feed.ts'

/** A kind of JSON document: what it holds, or undefined where it is of another kind. May throw `feed.invalid`. */
export type JsonKind = (value: unknown, file: string) => Parsed | undefined
