/** What is affected: named as a package URL where it has one, else by name and version. */
export interface Component {
  readonly name: string
  readonly version?: string
  /** As the tool wrote it; identity uses its canonical form (`purl.ts`). */
  readonly purl?: string
}
