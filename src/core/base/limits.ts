/** How much of anything Holdpoint takes, so that hostile input cannot exhaust it. Each is far above what real input needs. */
export const limits = {
  /** Bytes that come out of a packed report. A few kilobytes can be packed so that they fill any disk. */
  unpackedBytes: 16 * 1024 * 1024 * 1024,
  /** Levels of objects and arrays in a JSON document, and in what is hashed. Real reports nest about 20 deep. */
  jsonDepth: 512,
  /** Bytes of one text or number that is kept. What is skipped may be longer. */
  stringBytes: 16 * 1024 * 1024,
  /** Bytes of one value built from a document: its texts, and 48 bytes for each value and name inside. */
  valueBytes: 128 * 1024 * 1024,
  /** VEX statements of one document. Distributions publish about 10,000 in the largest. */
  vexStatements: 200_000,
  /** Products and parts of products that the VEX statements of one document name. The largest real ones name 50,000. */
  vexNames: 1_000_000,
  /** Characters of a VEX statement's own words that are kept. */
  vexWords: 2_000,
  /** Suites of one test report that are kept by name. */
  testSuites: 10_000,
  /** Columns of a table. The widest that real tools write have about 100. */
  tableColumns: 4_096,
  /** Elements inside of each other in an XML document. Real reports nest about 15 deep. */
  xmlDepth: 512,
  /** Bytes of the name of an XML element. */
  xmlNameBytes: 1024,
  /** Attributes of one XML element; each is compared with all others. Real reports have about 10. */
  xmlAttributes: 256,
  /** Bytes of a policy, a finding file or a hold file: they are read whole, and YAML is slow. */
  yamlBytes: 1024 * 1024,
  /** Levels of mappings and lists in such a file. A policy that people can follow nests about 10 deep. */
  yamlDepth: 100,
  /** Files in one run of the gate, once folders and patterns are spread out: a stray `**` at the root of a disk. */
  evidenceFiles: 10_000,
  /** Bytes of a feed as it is sent or carried in, and of what comes out where it is packed. EPSS, the largest, has 10 MB. */
  feedBytes: 256 * 1024 * 1024,
  /** Bytes of all advisories that are kept of one feed, so that places in it fit into 32 bits. */
  advisoryBytes: 2 * 1024 * 1024 * 1024,
  /** Bytes of an archive of advisories. */
  archiveBytes: 512 * 1024 * 1024,
  /** Bytes of all records in an archive or a folder, unpacked: one after the other, never all at once. */
  recordsBytes: 4 * 1024 * 1024 * 1024,
  /** Files in an archive or a folder of records; each is one record, mostly. */
  recordFiles: 1_000_000,
  /** UTF-16 units of a CVSS vector. The longest that is valid, version 4.0 with every metric, has under 200. */
  vectorLength: 512,
  /** UTF-16 units of a version of a package. The longest real ones, Go's pseudo-versions and Debian's, have about 60. */
  versionLength: 256,
  /** Rules in one policy; each is judged against every finding. */
  policyRules: 1_000,
  /** Days that a policy can ask for: a hundred years, so that no date leaves the calendar. */
  policyDays: 36_500,
  /** Findings in a hold file: those that hold. More than people can weigh are one case, not fifty. */
  heldFindings: 50,
  /** Digests of one release. */
  releaseDigests: 1_000,
  /** Dates at which waiting costs something at once, points of a curve of delay, weekly windows, regimes of one hold. */
  deadlines: 100,
  curvePoints: 100,
  deployWindows: 50,
  regimes: 20,
  /** Characters of an answer that is typed. */
  answerLength: 500,
  /** Ways forward that are compared. People can weigh about seven. */
  options: 50,
  /** Tasks of one way forward. */
  optionTasks: 100,
  /** Stages of one rollout. */
  rolloutStages: 20,
  /** UTF-16 units of a path pattern, which is matched against every location. */
  globLength: 1_024,
  /** Digits of an amount of money, decimals counted. Arithmetic slows with their square. */
  moneyDigits: 30,
  /** Values or outcomes of one distribution. */
  outcomes: 100_000,
  /** Uncertain quantities and uniforms of one model. The table of direction numbers has as many dimensions. */
  dimensions: 64,
  /** Scenarios of one simulation: each keeps 8 bytes for each output. */
  scenarios: 4_194_304,
  /** Independent scrambles of one simulation. */
  scrambles: 1_024,
  /** Events that may be expected in a scenario. Each is summed by itself. */
  expectedEvents: 10_000,
  /** UTF-16 units of a word that gets a "did you mean". Comparing slows with the product of two lengths. */
  suggestionLength: 64,
  /** Levels of a document that are looked at to know its format. */
  headDepth: 6,
  /** Names of members, below the outermost, that are kept to know a document's format; a quarter of them in one object. */
  headNames: 4096,
  /** Characters of a text or name that is kept to know a document's format. */
  headText: 1024,
} as const
