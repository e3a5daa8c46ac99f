import { fakeSecret, type Sample } from '../sample.fixture.ts'

const request = Buffer.from(`GET /?t=${fakeSecret} HTTP/1.1`).toString('base64')

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      scan_status: 'succeeded',
      issue_events: [
        {
          id: '0',
          type: 'issue_found',
          issue: {
            name: 'SQL injection',
            type_index: 1049088,
            serial_number: '3242427303404163072',
            origin: 'https://shop.example',
            path: `/basket?token=${fakeSecret}`,
            severity: 'high',
            confidence: 'firm',
            description: 'The parameter appears to be vulnerable.',
            caption: '/basket [token parameter]',
            evidence: [{ request_response: { request: [{ data: request }] } }],
          },
        },
      ],
    },
    mayBeEmpty: /^issue_events$/,
  },
  {
    syntax: 'xml',
    document: `<?xml version="1.0"?>
<!DOCTYPE issues [
<!ELEMENT issues (issue*)>
]>
<issues burpVersion="2020.12.1" exportTime="Wed Jan 27 22:43:35 CET 2021">
  <issue>
    <serialNumber>456437653765735</serialNumber>
    <type>1049088</type>
    <name>SQL injection</name>
    <host ip="192.0.2.1">https://shop.example</host>
    <path><![CDATA[/basket?token=${fakeSecret}]]></path>
    <location><![CDATA[/basket [token parameter]]]></location>
    <severity>High</severity>
    <confidence>Firm</confidence>
    <issueDetail><![CDATA[The payload ${fakeSecret} was submitted.]]></issueDetail>
    <vulnerabilityClassifications><![CDATA[<a href="x">CWE-89: SQL</a>]]></vulnerabilityClassifications>
    <requestresponse><request method="GET" base64="true"><![CDATA[${request}]]></request></requestresponse>
  </issue>
</issues>
`,
  },
  {
    syntax: 'xml',
    document: `<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<testsuites failures="1" name="Dastardly scan results - have a vulnerability-free day!" tests="1">
    <testsuite failures="1" name="https://shop.example:443/catalog?term=${fakeSecret}" tests="1">
        <testcase name="Cross-site scripting (reflected)">
            <failure message="Cross-site scripting (reflected) found at https://shop.example/catalog" type="High"><![CDATA[
Severity: High

Confidence: Certain

Host: https://shop.example

Path: /catalog


Issue Detail
The payload was submitted in the term parameter.

Issue Background
Reflected cross-site scripting.

Evidence
Request:
GET /catalog?term=${fakeSecret} HTTP/2
Cookie: session=${fakeSecret}

Vulnerability Classifications

- CWE-79: Cross-site Scripting
]]></failure>
        </testcase>
    </testsuite>
</testsuites>
`,
  },
]
