import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 2,
      metadata: {
        timestamp: '2026-11-01T08:00:00Z',
        authors: [{ name: 'product security' }],
        supplier: { name: 'shop company' },
        tools: [{ name: 'scan', version: '1' }],
        component: {
          'bom-ref': 'shop',
          name: 'shop',
          version: '4.2.0',
          hashes: [{ alg: 'SHA-256', content: '0'.repeat(64) }],
        },
      },
      components: [
        { 'bom-ref': 'h', name: 'handlebars', version: '4', purl: 'pkg:npm/handlebars@4', components: [] },
      ],
      services: [{ 'bom-ref': 's', name: 'pay' }],
      vulnerabilities: [
        {
          id: 'CVE-2021-23369',
          source: { name: 'NVD' },
          references: [{ id: 'GHSA-f2jv-r9rf-7988' }],
          ratings: [
            {
              source: { name: 'NVD' },
              score: 9.8,
              severity: 'critical',
              method: 'CVSSv31',
              vector: 'CVSS:3.1/AV:N',
            },
          ],
          cwes: [94],
          description: 'Remote code execution',
          detail: 'more',
          published: '2021-04-12T14:15:00Z',
          analysis: {
            state: 'exploitable',
            justification: 'x',
            detail: 'y',
            response: ['update'],
            firstIssued: '2026-11-01T08:00:00Z',
            lastUpdated: '2026-11-02T08:00:00Z',
          },
          affects: [{ ref: 'h', versions: [{ version: '4', status: 'affected' }] }],
        },
      ],
    },
    mayBeEmpty: /^vulnerabilities$/,
    maySayNothing: /(?:^|\.)status$/,
  },
  {
    syntax: 'xml',
    document: `<?xml version="1.0" encoding="UTF-8"?>
<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">
  <metadata>
    <timestamp>2026-11-01T08:00:00Z</timestamp>
    <authors><author><name>product security</name></author></authors>
    <tools><components><component type="application"><name>scan</name><version>1</version></component></components></tools>
    <component type="application" bom-ref="shop"><name>shop</name></component>
  </metadata>
  <components>
    <component type="library" bom-ref="h">
      <group>g</group><name>handlebars</name><version>4</version><purl>pkg:npm/handlebars@4</purl>
      <evidence><occurrences><occurrence><location>a.js</location><line>3</line></occurrence></occurrences></evidence>
    </component>
  </components>
  <services><service bom-ref="s"><name>pay</name></service></services>
  <vulnerabilities>
    <vulnerability bom-ref="v">
      <id>CVE-2021-23369</id>
      <source><name>NVD</name><url>https://nvd.nist.gov/</url></source>
      <references><reference><id>GHSA-f2jv-r9rf-7988</id></reference></references>
      <ratings>
        <rating>
          <source><name>NVD</name></source>
          <score>9.8</score><severity>critical</severity><method>CVSSv31</method><vector>CVSS:3.1/AV:N</vector>
        </rating>
      </ratings>
      <cwes><cwe>94</cwe></cwes>
      <description>Remote code execution</description>
      <detail>more</detail>
      <published>2021-04-12T14:15:00Z</published>
      <analysis>
        <state>exploitable</state><justification>x</justification>
        <responses><response>update</response></responses><detail>y</detail>
        <firstIssued>2026-11-01T08:00:00Z</firstIssued><lastUpdated>2026-11-02T08:00:00Z</lastUpdated>
      </analysis>
      <affects>
        <target><ref>h</ref><versions><version><version>4</version><status>affected</status></version></versions></target>
      </affects>
    </vulnerability>
  </vulnerabilities>
</bom>
`,
    maySayNothing: /^affected$/,
  },
  {
    syntax: 'xml',
    document: `<?xml version="1.0"?>
<b:bom xmlns:b="http://cyclonedx.org/schema/bom/1.2" xmlns:v="http://cyclonedx.org/schema/ext/vulnerability/1.0">
  <b:components>
    <b:component type="library">
      <b:name>apt</b:name><b:version>1.8.2</b:version>
      <v:vulnerabilities>
        <v:vulnerability ref="urn:uuid:6763945f">
          <v:id>CVE-2011-3374</v:id>
          <v:source name="NVD"><v:url>https://nvd.nist.gov/</v:url></v:source>
          <v:ratings>
            <v:rating>
              <v:score><v:base>4.3</v:base></v:score>
              <v:severity>Low</v:severity><v:method>CVSSv2</v:method><v:vector>AV:N/AC:M/Au:N/C:N/I:P/A:N</v:vector>
            </v:rating>
          </v:ratings>
          <v:cwes><v:cwe>347</v:cwe></v:cwes>
          <v:description>apt-key</v:description>
        </v:vulnerability>
      </v:vulnerabilities>
    </b:component>
  </b:components>
</b:bom>
`,
  },
]
