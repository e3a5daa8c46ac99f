import type { Sample } from '../sample.fixture.ts'

const summary = { 'file/folder': 'infra', iac_type: 'all', policies_validated: 607, violated_policies: 1 }

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    document: {
      results: {
        scan_errors: [{ iac_type: 'helm', directory: 'x', errMsg: 'no helm charts found in directory x' }],
        violations: [
          {
            rule_name: 'gkeControlPlaneNotPublic',
            description: 'Ensure GKE Control Plane is not public.',
            rule_id: 'accurics.gcp.NS.109',
            severity: 'HIGH',
            category: 'Infrastructure Security',
            resource_name: 'k8s_cluster',
            resource_type: 'google_container_cluster',
            file: 'cluster.tf',
            line: 52,
          },
        ],
        skipped_violations: null,
        scan_summary: summary,
      },
    },
    mayBeEmpty: /^results\.violations$/,
  },
  {
    syntax: 'json',
    document: {
      results: {
        violations: null,
        skipped_violations: [
          {
            rule_id: 'AC_AWS_0214',
            severity: 'MEDIUM',
            file: 's3.tf',
            line: 1,
            skip_comment: 'a public site',
          },
        ],
        scan_summary: summary,
      },
    },
    mayBeEmpty: /^results\.skipped_violations$/,
    maySayNothing: /^results\.skipped_violations$/,
  },
  {
    syntax: 'json',
    document: {
      results: {
        violations: null,
        skipped_violations: null,
        vulnerabilities: [
          {
            image: 'nginx:1.19',
            package: 'openssl',
            severity: 'HIGH',
            cvss_score: { v3_vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H', v3_score: 7.5 },
            installed_version: '1.1.1d',
            description: 'a loop that never ends',
            vulnerability_id: 'CVE-2022-0778',
          },
        ],
        scan_summary: summary,
      },
    },
    mayBeEmpty: /^results\.vulnerabilities$/,
    maySayNothing: /^results\.vulnerabilities$/,
  },
]
