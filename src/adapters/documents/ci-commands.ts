/**
 * Build servers obey what is printed in a log: a line that begins with `::` is a command to GitHub Actions, and so is
 * `##[` or, on Azure Pipelines, `##vso[` anywhere in it, on TeamCity `##teamcity[`. A report's text must not be able
 * to set a variable of the build that prints it, so the first character of such a mark shows as its code.
 *
 * https://docs.github.com/actions/reference/workflow-commands-for-github-actions
 * https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands
 */
const inLine = /##(?=(?:vso|teamcity)?\[)/gi

/** Text for a log in which nothing is a command, wherever it is broken into lines. */
export function inert(text: string): string {
  return text.replace(inLine, '\\u{23}#').replace(/(?<=^|\s)::/g, '\\u{3a}:')
}
