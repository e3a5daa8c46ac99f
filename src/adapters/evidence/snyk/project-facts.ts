/** What a project says of itself, mostly behind its issues. */
export interface ProjectFacts {
  file?: string
  packageManager?: string
}
