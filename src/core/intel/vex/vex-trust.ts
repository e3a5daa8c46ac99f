import { comparable } from '../../base/text.ts'
import type { VexStatement } from '../vex-statement.ts'

/** Whose statements count. A name in a file is not a signature: where hashes are given, only those documents count. */
export interface VexTrust {
  /** As the document names its author; blanks around it and Unicode's ways to write a letter make no difference. */
  readonly author: string
  /** sha256 of the documents that are trusted, hex; every one by this author where absent. */
  readonly sha256s?: readonly string[]
}

/** Whether a statement is by an author whom somebody trusts, in a document that may be trusted. */
export function trusting(trusts: readonly VexTrust[]): (statement: VexStatement) => boolean {
  const known = trusts.map(({ author, sha256s }) => ({
    author: nameOf(author),
    documents: sha256s && new Set(sha256s.map((hash) => hash.trim().toLowerCase())),
  }))
  return ({ author, evidence }) => {
    const name = nameOf(author)
    return (
      name !== '' &&
      known.some((trust) => trust.author === name && (trust.documents?.has(evidence.toLowerCase()) ?? true))
    )
  }
}

const nameOf = (author: string): string => comparable(author).trim()
