import { quoted } from '../text.ts'
import { entry } from './entry.ts'

export const idErrors = {
  'id.not-a-digest': entry(
    4,
    422,
    ({ text }: { text: string }) => `${quoted(text)} is not a digest`,
    'Write its algorithm and lower-case hex digits, as registries do: sha256:, sha384: or sha512: and 64, 96 or 128 digits.',
    { text: 'latest' },
  ),
  'id.not-a-uuid': entry(
    4,
    422,
    ({ text }: { text: string }) => `${quoted(text)} is not a UUID of version 7`,
    'Copy it whole: 36 characters, such as 017f22e2-79b0-7cc3-98c4-dc0c0c07398f.',
    { text: '017f22e2-79b0-7cc3' },
  ),
} as const
