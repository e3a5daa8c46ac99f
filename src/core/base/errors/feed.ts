import { quoted } from '../text.ts'
import { counted, grouped } from '../words.ts'
import { entry } from './entry.ts'

const keptAsItWas = 'Nothing of it was used; what was there before stays.'

/** Errors in feeds of threat intelligence: what was sent, where it comes from, and the cache that keeps it. */
export const feedErrors = {
  'feed.unknown-kind': entry(
    4,
    422,
    () => 'is no feed that Holdpoint knows',
    'It takes the KEV catalogue and records of OSV, GitHub and the NVD as JSON, and EPSS scores as CSV, each as published, also packed with gzip. "holdpoint feeds import --help" says more.',
    {},
  ),
  'feed.not-an-id': entry(
    4,
    422,
    ({ given }: { given: string }) => `${quoted(given)} names no vulnerability`,
    'Write its id as it is published: CVE-2021-44228, GHSA-jfh8-c2jp-5v3q.',
    { given: 'log4shell' },
  ),
  'feed.other-kind': entry(
    4,
    422,
    ({ feed, found }: { feed: string; found: string }) => `holds ${found} where ${feed} was asked for`,
    `Check the address of the feed. ${keptAsItWas}`,
    { feed: 'epss', found: 'kev' },
  ),
  'feed.web-page': entry(
    4,
    422,
    () => 'is a web page, not a feed',
    `A proxy, a login page or a moved address often answers with one. Open the address in a browser. ${keptAsItWas}`,
    {},
  ),
  'feed.empty': entry(4, 422, () => 'has nothing in it', `Fetch it again. ${keptAsItWas}`, {}),
  'feed.truncated': entry(
    4,
    422,
    () => 'ends before it is complete',
    `It was cut off on its way: fetch it again. ${keptAsItWas}`,
    {},
  ),
  'feed.bad-gzip': entry(
    4,
    422,
    ({ problem }: { problem: string }) => `is packed with gzip and cannot be unpacked: ${problem}`,
    `It was damaged on its way: fetch it again. ${keptAsItWas}`,
    { problem: 'incorrect data check' },
  ),
  'feed.invalid': entry(
    4,
    422,
    ({ problem }: { problem: string }) => `is not as its publisher describes it: ${problem}`,
    `${keptAsItWas} If the publisher has changed the format, please report it.`,
    { problem: 'vulnerabilities[3].cveID is missing' },
  ),
  'feed.too-large': entry(
    4,
    413,
    ({ limit }: { limit: number }) => `is larger than the ${counted(limit, 'byte')} that a feed may have`,
    `Is it the right file or address? ${keptAsItWas}`,
    { limit: 268_435_456 },
  ),
  'feed.older': entry(
    4,
    409,
    ({ dated, known }: { dated: string; known: string }) =>
      `is of ${dated}, and what is here already is newer, of ${known}`,
    'A mirror that lags behind, or somebody who wants newer entries forgotten. To go back on purpose, import the file with --force.',
    { dated: '2026-11-20T00:00:00.000Z', known: '2026-11-24T00:00:00.000Z' },
  ),
  'feed.shrunk': entry(
    4,
    409,
    ({ entries, known }: { entries: number; known: number }) =>
      `has ${grouped(entries)} entries, less than half of the ${grouped(known)} that are here already`,
    'Feeds grow, so it was probably cut off or made wrong. If it is right all the same, import the file with --force.',
    { entries: 1000, known: 300_000 },
  ),
  'feed.from-the-future': entry(
    4,
    422,
    ({ dated }: { dated: string }) => `says that it is of the future, of ${dated}`,
    `Check the clock of this machine. ${keptAsItWas}`,
    { dated: '2031-01-01T00:00:00.000Z' },
  ),
  'feed.damaged': entry(
    3,
    500,
    ({ problem }: { problem: string }) => `cannot be used as a cached feed: ${problem}`,
    'Run "holdpoint feeds update" again, or "holdpoint feeds import" where there is no network.',
    { problem: 'its checksum is wrong' },
  ),
  'feed.unreadable': entry(
    3,
    500,
    ({ reason }: { reason: string }) => `cannot be read: the system says ${reason}`,
    'Check the permissions of the cache folder; HOLDPOINT_FEEDS names another one.',
    { reason: 'EACCES' },
  ),
  'feed.busy': entry(
    3,
    409,
    () => 'is being written by another process that does not end',
    'Wait for it to end. If nothing is running, delete the file.',
    {},
  ),
  'feed.no-folder': entry(
    4,
    500,
    () => 'there is no folder to keep feeds in: HOME is not set',
    'Set HOLDPOINT_FEEDS to a folder that may be written to.',
    {},
  ),
  'feed.bad-source': entry(
    4,
    400,
    ({ given }: { given: string }) => `${quoted(given)} does not name a feed and its address`,
    'Write it as FEED=URL, for example --from kev=https://mirror.example/kev.json.',
    { given: 'kev' },
  ),
  'feed.not-https': entry(
    4,
    400,
    ({ url }: { url: string }) => `${url} is not fetched: it is not an https address`,
    'Feeds are fetched over HTTPS only. With --allow-private, plain HTTP works on this very machine (127.0.0.1).',
    { url: 'http://mirror.example/kev.json' },
  ),
  'feed.private-address': entry(
    4,
    403,
    ({ host, address }: { host: string; address: string }) =>
      `${host} is not asked: its address ${address} belongs to no public host`,
    'Feeds come from public hosts. For a mirror inside of your own network give --allow-private.',
    { host: 'mirror.example', address: '10.0.0.5' },
  ),
  'feed.redirects': entry(
    3,
    508,
    ({ url, most }: { url: string; most: number }) =>
      `${url} leads on to another address more than ${most} times`,
    'Open the address in a browser to see where it leads, and name that with --from.',
    { url: 'https://mirror.example/kev.json', most: 5 },
  ),
  'feed.bad-redirect': entry(
    3,
    502,
    ({ url }: { url: string }) => `${url} leads on, but not to an address`,
    'Name another address with --from.',
    { url: 'https://mirror.example/kev.json' },
  ),
  'feed.unreachable': entry(
    3,
    504,
    ({ url, reason }: { url: string; reason: string }) => `${url} cannot be fetched: ${reason}`,
    'Check the network, and HTTPS_PROXY where there is a proxy. Without a network, carry the file in: "holdpoint feeds import FILE".',
    { url: 'https://mirror.example/kev.json', reason: 'the connection was refused' },
  ),
  'feed.refused': entry(
    3,
    502,
    ({ url, status }: { url: string; status: number }) => `${url} answers with HTTP status ${status}`,
    'Open the address in a browser. If it has moved, name the new one with --from.',
    { url: 'https://mirror.example/kev.json', status: 404 },
  ),
  'feed.told-to-wait': entry(
    3,
    429,
    ({ url, seconds }: { url: string; seconds: number }) =>
      `${url} asks to be left alone for ${counted(seconds, 'second')}`,
    'Try again after that. Many pipelines behind one address share a limit: fetch once, and import the file.',
    { url: 'https://mirror.example/kev.json', seconds: 3600 },
  ),
} as const
