import { fakeSecret, type Sample } from '../sample.fixture.ts'

const instance = {
  uri: `https://shop.example/basket?token=${fakeSecret}`,
  method: 'GET',
  param: 'token',
  attack: fakeSecret,
  evidence: `Set-Cookie: ${fakeSecret}`,
}

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      '@programName': 'ZAP',
      '@version': '2.16.1',
      '@generated': 'Sun, 22 Jun 2025 04:04:14',
      site: [
        {
          '@name': 'https://shop.example',
          '@host': 'shop.example',
          '@port': '443',
          '@ssl': 'true',
          alerts: [
            {
              pluginid: '40018',
              alertRef: '40018-1',
              alert: 'SQL Injection',
              name: 'SQL Injection',
              riskcode: '3',
              confidence: '2',
              riskdesc: 'High (Medium)',
              desc: '<p>SQL injection may be possible.</p>',
              instances: [instance],
              count: '1',
              cweid: '89',
              wascid: '19',
            },
          ],
        },
      ],
    },
    mayBeEmpty: /alerts$/,
  },
  {
    syntax: 'xml',
    document: `<?xml version="1.0"?>
<OWASPZAPReport programName="ZAP" version="2.16.1" generated="Sun, 22 Jun 2025 04:04:14">
  <site name="https://shop.example" host="shop.example" port="443" ssl="true">
    <alerts>
      <alertitem>
        <pluginid>40018</pluginid>
        <alertRef>40018-1</alertRef>
        <alert>SQL Injection</alert>
        <name>SQL Injection</name>
        <riskcode>3</riskcode>
        <confidence>2</confidence>
        <riskdesc>High (Medium)</riskdesc>
        <instances>
          <instance>
            <uri>${instance.uri}</uri>
            <method>GET</method>
            <param>token</param>
            <attack>${fakeSecret}</attack>
            <evidence>${instance.evidence}</evidence>
            <requestheader>Cookie: ${fakeSecret}</requestheader>
          </instance>
        </instances>
        <count>1</count>
        <cweid>89</cweid>
      </alertitem>
    </alerts>
  </site>
</OWASPZAPReport>
`,
  },
]
