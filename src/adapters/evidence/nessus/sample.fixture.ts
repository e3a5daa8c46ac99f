import { fakeSecret, type Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'xml',
    document: `<?xml version="1.0" ?>
<NessusClientData_v2>
<Policy><policyName>Basic</policyName><Preferences><ServerPreferences>
<preference><name>password</name><value>${fakeSecret}</value></preference>
</ServerPreferences></Preferences></Policy>
<Report name="shop" xmlns:cm="http://www.nessus.org/cm">
<ReportHost name="192.0.2.1"><HostProperties>
<tag name="HOST_END">Wed Mar 23 15:07:52 2022</tag>
<tag name="host-ip">192.0.2.1</tag>
</HostProperties>
<ReportItem port="443" svc_name="www" protocol="tcp" severity="2" pluginID="35291" pluginName="SSL Certificate Signed Using Weak Hashing Algorithm" pluginFamily="General">
<cve>CVE-2004-2761</cve>
<cwe>310</cwe>
<xref>CWE:310</xref>
<cvss3_base_score>7.5</cvss3_base_score>
<cvss3_vector>CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:N</cvss3_vector>
<cvss_base_score>5.0</cvss_base_score>
<cvss_vector>CVSS2#AV:N/AC:L/Au:N/C:N/I:P/A:N</cvss_vector>
<risk_factor>Medium</risk_factor>
<vuln_publication_date>2004/08/18</vuln_publication_date>
<plugin_output>Set-Cookie: ${fakeSecret}</plugin_output>
</ReportItem>
</ReportHost>
</Report>
</NessusClientData_v2>
`,
  },
  {
    syntax: 'csv',
    document: `Plugin ID,CVE,CVSS,Risk,Host,Protocol,Port,Name,Synopsis,Plugin Output,CVSS v3.0 Base Score,Risk Factor,XREF
"35291","CVE-2004-2761","5.0","Medium","192.0.2.1","tcp","443","SSL Certificate Signed Using Weak Hashing Algorithm","Weak.","Set-Cookie: ${fakeSecret}","7.5","Medium","CERT:836068;CWE:310"
`,
  },
  {
    syntax: 'csv',
    document: `definition.id;definition.name;definition.cve;definition.cwe;severity;definition.severity;state;risk_modified;asset.name;port;protocol;output
35291;SSL Certificate Signed Using Weak Hashing Algorithm;CVE-2004-2761;310;Medium;Medium;ACTIVE;NONE;web1;443;TCP;Set-Cookie: ${fakeSecret}
`,
  },
]
