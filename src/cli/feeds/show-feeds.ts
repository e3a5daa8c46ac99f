import type { FeedReport } from '../../app/feed-report.ts'
import { feedsJson, feedsText } from '../../app/feeds-page.ts'
import type { Terminal } from '../terminal.ts'

/** Shows how feeds stand, as every command of theirs does. */
export function showFeeds(report: FeedReport, json: boolean, { out, width: columns, style }: Terminal): void {
  for (const piece of json ? feedsJson(report) : feedsText(report, { columns, style })) out.write(piece)
}
