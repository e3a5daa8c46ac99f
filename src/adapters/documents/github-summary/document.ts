import type { Document } from '../document.ts'

/** The page of a pull request as the summary of a workflow run: GitHub shows the text that `$GITHUB_STEP_SUMMARY` holds. */
export function githubSummary(page: Document): Document {
  return {
    ...page,
    name: 'github-summary',
    says: 'The summary of a GitHub Actions run, to be appended to the file that $GITHUB_STEP_SUMMARY names.',
  }
}
