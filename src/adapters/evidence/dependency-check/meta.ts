/** What both ways of writing it share. */
export const dependencyCheckMeta = {
  tool: 'OWASP Dependency-Check',
  severity:
    'The word, whatever its case, as in every format; without one the newest CVSS score. `Moderate` is medium.',
  notRead:
    'evidence for what a file is, CPEs and version ranges of affected software, references, licences, what CISA says of known exploitation, of several packages all but the likeliest',
}
export const tool = 'dependency-check'
