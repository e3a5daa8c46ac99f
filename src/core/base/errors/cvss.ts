import { quoted } from '../text.ts'
import { grouped } from '../words.ts'
import { entry } from './entry.ts'

export interface Token {
  readonly version: string
  readonly metric: string
  /** Characters from 1, in the vector as it was given. */
  readonly at: number
}

export const cvssErrors = {
  'cvss.empty': entry(
    4,
    422,
    () => 'the vector is empty',
    'A CVSS vector looks like CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H.',
    {},
  ),
  'cvss.too-long': entry(
    4,
    422,
    ({ length, limit }: { length: number; limit: number }) =>
      `the vector has ${grouped(length)} characters; none that is valid has more than ${grouped(limit)}`,
    'Give one vector at a time, and nothing but the vector.',
    { length: 4096, limit: 512 },
  ),
  'cvss.space': entry(
    4,
    422,
    ({ at }: { at: number }) => `a blank stands at character ${at} of the vector`,
    'A vector has no spaces, tabs or line breaks, inside or around it. Remove them.',
    { at: 13 },
  ),
  'cvss.prefix-case': entry(
    4,
    422,
    ({ given }: { given: string }) => `the vector begins with ${quoted(given)}; the prefix is upper case`,
    'Write the prefix as CVSS:3.1/ or CVSS:4.0/.',
    { given: 'cvss:3.1' },
  ),
  'cvss.version-unknown': entry(
    4,
    422,
    ({ given }: { given: string }) => `${quoted(given)} is not a version of CVSS that Holdpoint scores`,
    'The prefixes are CVSS:3.0/, CVSS:3.1/ and CVSS:4.0/. A CVSS 2.0 vector has none and begins with its first metric: AV:N/AC:L/Au:N/C:P/I:P/A:P.',
    { given: 'CVSS:5.0' },
  ),
  'cvss.prefix-missing': entry(
    4,
    422,
    ({ version, metric, at }: Token) =>
      `the vector has no version, and "${metric}" at character ${at} is a metric of CVSS ${version}, not of 2.0`,
    'Write the version in front: CVSS:3.1/ or CVSS:4.0/. Only CVSS 2.0 vectors have no prefix.',
    { version: '3.0 and 3.1', metric: 'PR', at: 11 },
  ),
  'cvss.parenthesis': entry(
    4,
    422,
    () => 'the vector has one parenthesis and lacks the other',
    'A CVSS 2.0 vector may stand in parentheses: both, or none. It was probably cut short.',
    {},
  ),
  'cvss.metric-empty': entry(
    4,
    422,
    ({ at }: { at: number }) => `a metric should stand at character ${at} of the vector, and nothing does`,
    'Remove the "/" that is doubled or stands at the end, or put back what is missing.',
    { at: 64 },
  ),
  'cvss.metric-malformed': entry(
    4,
    422,
    ({ given, at }: { given: string; at: number }) =>
      `${quoted(given)} at character ${at} is not a metric with its value`,
    'Each part between slashes is a metric, one colon and a value, such as AV:N.',
    { given: 'AV', at: 10 },
  ),
  'cvss.metric-unknown': entry(
    4,
    422,
    ({ version, metric, at }: Token) =>
      `${quoted(metric)} at character ${at} is not a metric of CVSS ${version}`,
    'Is the vector of another version than its prefix says, or is a letter wrong?',
    { version: '3.1', metric: 'AT', at: 20 },
  ),
  'cvss.metric-case': entry(
    4,
    422,
    ({ metric, at, right }: Token & { right: string }) =>
      `${quoted(metric)} at character ${at} should be written "${right}"`,
    'Metric names are upper case (in CVSS 2.0 "Au" alone has a small letter).',
    { version: '3.1', metric: 'av', at: 10, right: 'AV' },
  ),
  'cvss.value-unknown': entry(
    4,
    422,
    ({ version, metric, value, at, allowed }: Token & { value: string; allowed: readonly string[] }) =>
      `${quoted(value)} at character ${at} is not a value of ${metric} in CVSS ${version}: ${allowed.join(', ')}`,
    'Is the vector of another version than its prefix says, or is a letter wrong?',
    { version: '3.1', metric: 'AC', value: 'M', at: 18, allowed: ['L', 'H'] },
  ),
  'cvss.value-case': entry(
    4,
    422,
    ({ metric, value, at, right }: Token & { value: string; right: string }) =>
      `${quoted(value)} at character ${at} should be written "${right}", as a value of ${metric}`,
    'Metric values are upper case (in CVSS 4.0 those of U are Clear, Green, Amber and Red).',
    { version: '3.1', metric: 'AV', value: 'n', at: 13, right: 'N' },
  ),
  'cvss.metric-twice': entry(
    4,
    422,
    ({ metric, at }: Token) => `"${metric}" stands in the vector a second time, at character ${at}`,
    'A metric may have one value only. Decide which one is meant.',
    { version: '3.1', metric: 'AV', at: 45 },
  ),
  'cvss.metric-order': entry(
    4,
    422,
    ({ version, metric, at, before }: Token & { before: string }) =>
      `"${metric}" at character ${at} must come before "${before}" in CVSS ${version}`,
    'CVSS 4.0 knows one order of metrics and calls every other invalid (specification, section 7).',
    { version: '4.0', metric: 'AC', at: 20, before: 'AT' },
  ),
  'cvss.no-such-change': entry(
    4,
    422,
    ({ version, metric, value }: { version: string; metric: string; value: string }) =>
      `${quoted(`${metric}:${value}`)} cannot be tried: CVSS ${version} has no such metric or value`,
    'Give a metric of the version of the vector, and one of its values, such as PR and L.',
    { version: '2.0', metric: 'PR', value: 'L' },
  ),
  'cvss.metric-missing': entry(
    4,
    422,
    ({ version, missing }: { version: string; missing: readonly string[] }) =>
      `the vector lacks ${missing.join(', ')}, which CVSS ${version} requires`,
    'All base metrics must be there. Was the vector cut short?',
    { version: '3.1', missing: ['I', 'A'] },
  ),
} as const
