import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'xml',
    document: `<?xml version="1.0" encoding="UTF-8" ?>
<!DOCTYPE ASSET_DATA_REPORT SYSTEM "https://qualysguard.example/asset_data_report.dtd">
<ASSET_DATA_REPORT>
  <HEADER><GENERATION_DATETIME>2021-03-25T07:13:51Z</GENERATION_DATETIME></HEADER>
  <HOST_LIST>
    <HOST>
      <IP>192.0.2.1</IP>
      <DNS><![CDATA[web1.example]]></DNS>
      <VULN_INFO_LIST>
        <VULN_INFO>
          <QID id="qid_38657">38657</QID>
          <TYPE>Vuln</TYPE>
          <PORT>443</PORT>
          <PROTOCOL>tcp</PROTOCOL>
          <SSL>true</SSL>
          <RESULT><![CDATA[Set-Cookie: ${fakeSecret}]]></RESULT>
          <VULN_STATUS>Active</VULN_STATUS>
        </VULN_INFO>
      </VULN_INFO_LIST>
    </HOST>
  </HOST_LIST>
  <GLOSSARY>
    <VULN_DETAILS_LIST>
      <VULN_DETAILS id="qid_38657">
        <QID id="qid_38657">38657</QID>
        <TITLE><![CDATA[Birthday attacks against TLS ciphers (Sweet32)]]></TITLE>
        <SEVERITY>3</SEVERITY>
        <CVE_ID_LIST><CVE_ID><ID><![CDATA[CVE-2016-2183]]></ID><URL>x</URL></CVE_ID></CVE_ID_LIST>
        <CVSS_SCORE><CVSS_BASE source="service">5.0</CVSS_BASE></CVSS_SCORE>
        <CVSS3_SCORE><CVSS3_BASE>7.5 (AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N)</CVSS3_BASE></CVSS3_SCORE>
      </VULN_DETAILS>
    </VULN_DETAILS_LIST>
  </GLOSSARY>
</ASSET_DATA_REPORT>
`,
  },
  {
    syntax: 'xml',
    document: `<?xml version='1.0' encoding='UTF-8'?>
<WAS_SCAN_REPORT>
  <RESULTS>
    <VULNERABILITY_LIST>
      <VULNERABILITY>
        <ID>1</ID>
        <QID>150003</QID>
        <URL>http://shop.example/login?token=${fakeSecret}</URL>
        <PARAM>passw</PARAM>
        <PAYLOADS><PAYLOAD><REQUEST><HEADERS><HEADER><key>Cookie</key><value>${fakeSecret}</value></HEADER></HEADERS></REQUEST></PAYLOAD></PAYLOADS>
        <IGNORED>false</IGNORED>
      </VULNERABILITY>
    </VULNERABILITY_LIST>
  </RESULTS>
  <GLOSSARY>
    <QID_LIST>
      <QID>
        <QID>150003</QID>
        <CATEGORY>Confirmed Vulnerability</CATEGORY>
        <SEVERITY>5</SEVERITY>
        <TITLE>SQL Injection</TITLE>
        <CWE>CWE-89</CWE>
        <CVSS_BASE>10.0</CVSS_BASE>
      </QID>
    </QID_LIST>
  </GLOSSARY>
</WAS_SCAN_REPORT>
`,
  },
  {
    syntax: 'csv',
    document: `"IP","Network","DNS","QID","Title","Vuln Status","Type","Severity","Port","Protocol","CVE ID","CVSS3","CVSS3 Base","Threat","Results"
"192.0.2.1","Global","web1","38657","Birthday attacks (Sweet32)","Active","Vuln","3","443","tcp","CVE-2016-2183","7.0","7.5 (AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N)","x","Set-Cookie: ${fakeSecret}"
`,
  },
]
