import { findingId } from '../../../core/policy/finding-record.ts'
import type { Replay } from '../../../core/policy/replay.ts'

/** Recorded results judged again, for a machine: `holdpoint/policy-test/1`. */
export function replaysJson(
  replays: readonly { readonly file: string; readonly replay: Replay }[],
  policy: { readonly name: string; readonly sha256: string },
): string {
  const results = replays.map(({ file, replay }) => ({
    file,
    release: replay.result.release,
    before: replay.before,
    after: replay.after,
    changed: replay.changed.map(({ judged, before }) => ({
      finding: findingId(judged.finding),
      before,
      after: judged.verdict,
    })),
  }))
  const { name, sha256 } = policy
  return `${JSON.stringify({ schema: 'holdpoint/policy-test/1', policy: { name, sha256 }, results })}\n`
}
