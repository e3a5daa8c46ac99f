import { quoted } from '../text.ts'
import { grouped } from '../words.ts'
import { entry } from './entry.ts'

export const evidenceErrors = {
  'evidence.none-found': entry(
    3,
    404,
    ({ folder }: { folder: boolean }) => (folder ? 'is a folder without a report in it' : 'matches no file'),
    'Check the path. Did the step that writes the reports run before this one?',
    { folder: true },
  ),
  'evidence.too-many': entry(
    4,
    413,
    ({ files, limit }: { files: number; limit: number }) =>
      `${grouped(files)} files are more than the ${grouped(limit)} that one run takes`,
    'Name a narrower folder or pattern.',
    { files: 20_000, limit: 10_000 },
  ),
  'evidence.truncated': entry(
    3,
    422,
    () => 'ends before it is complete',
    'Was the scan interrupted, or the upload? Nothing of this file was used.',
    {},
  ),
  'evidence.missing': entry(
    3,
    404,
    () => 'does not exist',
    'Check the path. Did the step that writes the report run before this one?',
    {},
  ),
  'evidence.no-permission': entry(
    3,
    403,
    () => 'may not be read by this user',
    'Give the user that runs Holdpoint permission to read the file, and to enter its folder.',
    {},
  ),
  'evidence.folder': entry(
    3,
    422,
    () => 'is a folder, not a file',
    'Name the report inside it, or a pattern such as reports/*.json.',
    {},
  ),
  'evidence.not-a-file': entry(
    3,
    422,
    ({ kind }: { kind: string }) => `is a ${kind}, not a file`,
    'Save the report to a file first, or give it to Holdpoint on standard input, as "-".',
    { kind: 'device' },
  ),
  'evidence.unreadable': entry(
    3,
    422,
    ({ reason }: { reason: string }) => `cannot be read: the system says ${reason}`,
    'Copy the file to a local disk and try again.',
    { reason: 'EIO' },
  ),
  'evidence.empty': entry(
    3,
    422,
    () => 'is empty',
    'The tool wrote nothing. Look at its own output: it probably failed. Empty is not the same as clean.',
    {},
  ),
  'evidence.binary': entry(
    3,
    422,
    ({ kind }: { kind: string }) => `is not text but ${kind}`,
    'Holdpoint reads reports as text, and text that is packed with gzip. Unpack anything else first.',
    { kind: 'a zip archive' },
  ),
  'evidence.gzip': entry(
    3,
    422,
    ({ problem }: { problem: string }) => `is packed with gzip and cannot be unpacked: ${problem}`,
    'The file is damaged or was cut off on its way. Nothing of it was used: pack or upload it again.',
    { problem: 'what comes out has another checksum than what was packed' },
  ),
  'evidence.encoding': entry(
    3,
    422,
    ({ encoding }: { encoding: string }) => `is written in ${encoding}; Holdpoint reads UTF-8 and UTF-16`,
    'Write the report as UTF-8: in Windows PowerShell with "| Out-File -Encoding utf8", else with the option of the tool that names an output file.',
    { encoding: 'UTF-32' },
  ),
  'evidence.not-utf8': entry(
    3,
    422,
    ({ byte }: { byte: string }) => `is not valid UTF-8: the byte ${byte} cannot stand here`,
    'Write the report as UTF-8. It was probably saved in another encoding, or damaged on its way.',
    { byte: '0xE9' },
  ),
  'evidence.not-json': entry(
    3,
    422,
    ({ met, expected }: { met: string; expected: string }) =>
      `is not valid JSON: ${met} where ${expected} should be`,
    'Ask the tool for its JSON report, and keep its log messages out of the file.',
    { met: '"}"', expected: 'a value' },
  ),
  'evidence.not-csv': entry(
    3,
    422,
    ({ met, expected }: { met: string; expected: string }) =>
      `is not a table that can be read: ${met} where ${expected} should be`,
    'Write a quote inside a quoted cell twice, and end lines with a line feed (RFC 4180). Was the file edited by hand?',
    { met: '"x"', expected: 'the next cell or line' },
  ),
  'evidence.duplicate-column': entry(
    3,
    422,
    ({ name }: { name: string }) => `has two columns named ${quoted(name)}`,
    'Nobody can tell which of them counts. Choose the columns in the tool that wrote it, each once.',
    { name: 'Severity' },
  ),
  'evidence.too-many-columns': entry(
    3,
    422,
    ({ limit }: { limit: number }) => `has more than ${grouped(limit)} columns`,
    'No known tool writes this many. Is the first line the one with the headings?',
    { limit: 4_096 },
  ),
  'evidence.not-xml': entry(
    3,
    422,
    ({ met, expected }: { met: string; expected: string }) =>
      `is not well-formed XML: ${met} where ${expected} should be`,
    'Ask the tool for its XML report again, and keep its log messages out of the file. Was it edited by hand?',
    { met: 'the end tag of "b"', expected: 'that of "a"' },
  ),
  'evidence.xml-entities': entry(
    3,
    422,
    ({ what }: { what: string }) => what,
    'Entities can make a small file huge or read other files, so none is expanded. No known tool needs them: make the report again.',
    { what: 'declares an entity' },
  ),
  'evidence.duplicate-attribute': entry(
    3,
    422,
    ({ name }: { name: string }) => `gives the attribute ${quoted(name)} twice in one element`,
    'Readers disagree about which one counts, so Holdpoint trusts neither. Make the report again.',
    { name: 'severity' },
  ),
  'evidence.too-many-attributes': entry(
    3,
    422,
    ({ limit }: { limit: number }) => `has an element with more than ${grouped(limit)} attributes`,
    'No known tool writes this many. The file is damaged, or made to exhaust the programs that read it.',
    { limit: 256 },
  ),
  'evidence.bad-text': entry(
    3,
    422,
    ({ what }: { what: string }) => `contains ${what}, which cannot be kept as text`,
    'The report is damaged, or made to confuse the programs that read it. Make it again.',
    { what: 'a NUL character (\\u0000)' },
  ),
  'evidence.duplicate-member': entry(
    3,
    422,
    ({ name }: { name: string }) => `gives ${quoted(name)} twice in one object`,
    'Readers disagree about which one counts, so Holdpoint trusts neither. Make the report again.',
    { name: 'Severity' },
  ),
  'evidence.too-deep': entry(
    3,
    422,
    ({ limit }: { limit: number }) => `is nested deeper than ${grouped(limit)} levels`,
    'No known tool nests this deep. The file is damaged, or made to exhaust the programs that read it.',
    { limit: 512 },
  ),
  'evidence.too-large': entry(
    3,
    422,
    ({ what, limit }: { what: string; limit: number }) =>
      `contains ${what} of more than ${grouped(limit)} bytes`,
    'No known tool writes this much in one place. The file is damaged, or made to exhaust the programs that read it.',
    { what: 'a text', limit: 16_777_216 },
  ),
  'evidence.unknown-format': entry(
    3,
    422,
    ({ looksLike, nearest }: { looksLike: string; nearest?: { format: string; missing: string } }) =>
      `is no report that Holdpoint knows: it looks like ${looksLike}${
        nearest === undefined ? '' : `; nearest is ${nearest.format}, but ${nearest.missing} is missing`
      }`,
    'docs/reference/formats.md lists what is read. Where the tool has one of those, choose it; --format names it.',
    { looksLike: 'JSON', nearest: { format: 'grype', missing: '"matches"' } },
  ),
  'evidence.lacks': entry(
    3,
    422,
    ({ format, missing }: { format: string; missing: string }) =>
      `is not a report of the format ${format}: ${missing} is missing`,
    'Without it nothing can be read, and nothing read is not the same as nothing found. Is --format right?',
    { format: 'grype', missing: '"matches"' },
  ),
  'evidence.wrong-kind': entry(
    3,
    422,
    ({ member, expected }: { member: string; expected: string }) =>
      `has something else than ${expected} in ${quoted(member)}`,
    'What stands there would be passed over, so nothing of this file was used. Make the report again.',
    { member: 'matches', expected: 'a list' },
  ),
  'evidence.version': entry(
    3,
    422,
    ({ format, version, read }: { format: string; version: string; read: string }) =>
      `is written in ${format} ${version}; Holdpoint reads ${read}`,
    'Choose another version in the options of the tool that wrote it, or convert the file.',
    { format: 'SARIF', version: '1.0.0', read: '2.1.0' },
  ),
  'evidence.too-many-statements': entry(
    3,
    413,
    ({ what, limit }: { what: string; limit: number }) =>
      `holds more than ${grouped(limit)} ${what}, which is more than Holdpoint takes from one document`,
    'Nothing of it was used, so that no statement is lost unseen. Ask its author for one document for each product.',
    { what: 'VEX statements', limit: 200_000 },
  ),
  'evidence.csaf-category': entry(
    3,
    422,
    ({ category, read }: { category: string; read: readonly string[] }) =>
      `is a CSAF document of the category ${quoted(category)}; Holdpoint reads ${read.join(' and ')}`,
    'Only those two say which products have a flaw. Ask the author for the security advisory or the VEX document.',
    { category: 'csaf_informational_advisory', read: ['csaf_vex', 'csaf_security_advisory'] },
  ),
  'evidence.csaf-test': entry(
    3,
    422,
    ({ test, pointer, problem }: { test: string; pointer: string; problem: string }) =>
      `fails the mandatory test ${test} of CSAF 2.0 at ${quoted(pointer, 200)}: ${problem}`,
    'A CSAF document that contradicts itself cannot be relied on, so nothing of it was used. Ask its author to repair it.',
    {
      test: '6.1.1',
      pointer: '/vulnerabilities/0/product_status/known_not_affected/0',
      problem: 'the product "CSAFPID-0002" is not in the product tree',
    },
  ),
  'evidence.finding-file': entry(
    3,
    422,
    ({ problem }: { problem: string }) => problem,
    'docs/reference/schemas/finding.schema.json describes the file; editors complete and check with it.',
    { problem: 'has an unknown key "severty" in findings[0]. Did you mean "severity"?' },
  ),
  'evidence.intel-file': entry(
    3,
    422,
    ({ problem }: { problem: string }) => problem,
    'docs/guide/exploit-facts.md describes the file. Nothing of it was used.',
    { problem: 'has an unknown key "sorce" in facts[0]. Did you mean "source"?' },
  ),
} as const
