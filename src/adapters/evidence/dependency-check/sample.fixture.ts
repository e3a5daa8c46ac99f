import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      reportSchema: '1.1',
      scanInfo: { engineVersion: '12.1.0', dataSource: [{ name: 'NVD API Last Checked', timestamp: '1' }] },
      projectInfo: { name: 'shop', reportDate: '2026-01-22T13:40:32Z' },
      dependencies: [
        {
          isVirtual: false,
          fileName: 'log4j-api-2.12.4.jar',
          filePath: '/app/lib/log4j-api-2.12.4.jar',
          relatedDependencies: [{ isVirtual: false, filePath: '/app/more/log4j-api-2.12.4.jar' }],
          packages: [{ id: 'pkg:maven/org.apache.logging.log4j/log4j-api@2.12.4', confidence: 'HIGH' }],
          vulnerabilities: [
            {
              source: 'NVD',
              name: 'CVE-2020-9488',
              severity: 'LOW',
              cvssv2: {
                score: 4.3,
                accessVector: 'NETWORK',
                accessComplexity: 'MEDIUM',
                authenticationr: 'NONE',
                confidentialityImpact: 'PARTIAL',
                integrityImpact: 'NONE',
                availabilityImpact: 'NONE',
              },
              cvssv3: {
                baseScore: 3.7,
                attackVector: 'NETWORK',
                attackComplexity: 'HIGH',
                privilegesRequired: 'NONE',
                userInteraction: 'NONE',
                scope: 'UNCHANGED',
                confidentialityImpact: 'LOW',
                integrityImpact: 'NONE',
                availabilityImpact: 'NONE',
                version: '3.1',
              },
              cvssv4: { vectorString: 'CVSS:4.0/AV:N', baseScore: 2.1 },
              cwes: ['CWE-295'],
              description: 'Improper validation of certificate with host mismatch.',
              notes: '',
            },
          ],
        },
      ],
    },
    mayBeEmpty: /vulnerabilities$|^dependencies$/,
  },
  {
    syntax: 'xml',
    document: `<?xml version="1.0" encoding="UTF-8"?>
<analysis xmlns="https://jeremylong.github.io/DependencyCheck/dependency-check.4.0.xsd">
  <scanInfo>
    <engineVersion>9.0.0</engineVersion>
    <dataSource><name>NVD API Last Checked</name><timestamp>2026-01-22T14:36:52</timestamp></dataSource>
  </scanInfo>
  <projectInfo><name/><reportDate>2026-01-22T13:40:32Z</reportDate></projectInfo>
  <dependencies>
    <dependency isVirtual="false">
      <fileName>log4j-api-2.12.4.jar</fileName>
      <filePath>/app/lib/log4j-api-2.12.4.jar</filePath>
      <relatedDependencies>
        <relatedDependency><filePath>/app/more/log4j-api-2.12.4.jar</filePath></relatedDependency>
      </relatedDependencies>
      <identifiers>
        <package confidence="HIGH"><id>pkg:maven/org.apache.logging.log4j/log4j-api@2.12.4</id></package>
        <identifier type="cpe" confidence="LOW"><name>cpe:/a:apache:log4j:2.12.4</name></identifier>
      </identifiers>
      <vulnerabilities>
        <vulnerability source="NVD">
          <name>CVE-2020-9488</name>
          <severity unscored="true">LOW</severity>
          <cvssV3>
            <baseScore>3.7</baseScore>
            <attackVector>NETWORK</attackVector>
            <attackComplexity>HIGH</attackComplexity>
            <privilegesRequired>NONE</privilegesRequired>
            <userInteraction>NONE</userInteraction>
            <scope>UNCHANGED</scope>
            <confidentialityImpact>LOW</confidentialityImpact>
            <integrityImpact>NONE</integrityImpact>
            <availabilityImpact>NONE</availabilityImpact>
            <version>3.1</version>
          </cvssV3>
          <cwes><cwe>CWE-295</cwe></cwes>
          <description>Improper validation of certificate with host mismatch.</description>
        </vulnerability>
      </vulnerabilities>
    </dependency>
  </dependencies>
</analysis>
`,
  },
]
