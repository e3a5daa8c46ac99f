import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      host: 'shop.example',
      ip: '192.0.2.1',
      port: '443',
      banner: 'nginx',
      vulnerabilities: [
        {
          id: '700007',
          OSVDB: '0',
          method: 'GET',
          url: `/status?token=${fakeSecret}`,
          msg: `Default account found for 'Restricted' at /status (ID 'admin', PW '${fakeSecret}'). Cisco device.`,
          references: '',
        },
      ],
    },
    mayBeEmpty: /^vulnerabilities$/,
  },
  {
    syntax: 'xml',
    document: `<?xml version="1.0" ?>
<!DOCTYPE niktoscan SYSTEM "docs/nikto.dtd">
<niktoscan>
<niktoscan hoststest="0" options="-h shop.example" version="2.1.6" nxmlversion="1.2">
<scandetails targetip="192.0.2.1" targethostname="shop.example" targetport="443" targetbanner="nginx" errors="0" checks="6955">
<item id="700007" osvdbid="0" osvdblink="" method="GET">
<description><![CDATA[Default account found for 'Restricted' at /status (ID 'admin', PW '${fakeSecret}'). Cisco device.]]></description>
<uri><![CDATA[/status?token=${fakeSecret}]]></uri>
<namelink><![CDATA[https://shop.example:443/status?token=${fakeSecret}]]></namelink>
</item>
<statistics elapsed="2" itemsfound="1" itemstested="6955" endtime="2021-04-26 08:52:10" />
</scandetails>
</niktoscan>
</niktoscan>
`,
  },
]
