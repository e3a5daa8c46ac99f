import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'xml',
    document: `<?xml version="1.0"?>
<report id="88bbda4b" format_id="a994b278" content_type="text/xml" extension="xml">
  <report id="88bbda4b">
    <gmp><version>22.6</version></gmp>
    <scan_run_status>Done</scan_run_status>
    <results max="-1" start="1">
      <result id="ec5f93ff">
        <name>HTTP Brute Force Logins With Default Credentials</name>
        <host>192.0.2.1<asset asset_id="96329f0e"/><hostname>web1</hostname></host>
        <port>443/tcp</port>
        <nvt oid="1.3.6.1.4.1.25623.1.0.103240">
          <type>nvt</type>
          <name>HTTP Brute Force Logins With Default Credentials</name>
          <cvss_base>9.8</cvss_base>
          <severities score="9.8">
            <severity type="cvss_base_v3">
              <origin>NVD</origin><score>9.8</score>
              <value>CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H</value>
            </severity>
          </severities>
          <tags>cvss_base_vector=CVSS:3.1/AV:N|solution_type=Mitigation</tags>
          <solution type="Mitigation">Change the password.</solution>
          <refs><ref type="cve" id="CVE-1999-0501"/></refs>
        </nvt>
        <threat>High</threat>
        <severity>9.8</severity>
        <qod><value>95</value><type/></qod>
        <description>It was possible to login with admin:${fakeSecret}</description>
      </result>
    </results>
    <result_count>1<full>1</full><filtered>1</filtered></result_count>
    <errors><count>0</count></errors>
  </report>
</report>
`,
  },
  {
    syntax: 'csv',
    document: `IP,Hostname,Port,Port Protocol,CVSS,Severity,QoD,Solution Type,NVT Name,Summary,Specific Result,NVT OID,CVEs
192.0.2.1,web1,443,tcp,9.0,High,95,"Mitigation","HTTP Brute Force Logins","s","It was possible to login with admin:${fakeSecret}",1.3.6.1.4.1.25623.1.0.103240,"CVE-1999-0501"
`,
  },
]
