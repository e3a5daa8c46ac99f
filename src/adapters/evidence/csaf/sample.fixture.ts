import type { Sample } from '../sample.fixture.ts'

export const samples: readonly Sample[] = [
  {
    syntax: 'json',
    results: 0,
    document: {
      document: {
        category: 'csaf_vex',
        csaf_version: '2.0',
        lang: 'en',
        publisher: { category: 'vendor', name: 'Example Company', namespace: 'https://psirt.example.com' },
        title: 'Handlebars in the shop',
        tracking: {
          current_release_date: '2026-11-02T08:00:00.000Z',
          id: 'EX-2026-1',
          initial_release_date: '2026-11-01T08:00:00.000Z',
          revision_history: [
            { date: '2026-11-01T08:00:00.000Z', number: '1', summary: 'Initial version.' },
            { date: '2026-11-02T08:00:00.000Z', number: '2', summary: 'Impact.' },
          ],
          status: 'final',
          version: '2',
          generator: { engine: { name: 'Secvisogram', version: '1.11.0' } },
        },
      },
      product_tree: {
        branches: [
          {
            category: 'vendor',
            name: 'Example Company',
            branches: [
              {
                category: 'product_version',
                name: '4.2.0',
                product: {
                  name: 'Example Company Shop 4.2.0',
                  product_id: 'SHOP',
                  product_identification_helper: {
                    purl: 'pkg:generic/shop@4.2.0',
                    cpe: 'cpe:2.3:a:example:shop:4.2.0:*:*:*:*:*:*:*',
                    hashes: [
                      { filename: 'shop.tar', file_hashes: [{ algorithm: 'sha256', value: '0'.repeat(64) }] },
                    ],
                  },
                },
              },
            ],
          },
        ],
        full_product_names: [
          {
            name: 'handlebars 4.7.6',
            product_id: 'HB',
            product_identification_helper: { purl: 'pkg:npm/handlebars@4.7.6' },
          },
        ],
        product_groups: [{ group_id: 'G', product_ids: ['HB-IN-SHOP', 'HB'] }],
        relationships: [
          {
            category: 'default_component_of',
            full_product_name: { name: 'handlebars in the shop', product_id: 'HB-IN-SHOP' },
            product_reference: 'HB',
            relates_to_product_reference: 'SHOP',
          },
        ],
      },
      vulnerabilities: [
        {
          cve: 'CVE-2021-23369',
          cwe: { id: 'CWE-94', name: 'Code injection' },
          ids: [{ system_name: 'GitHub', text: 'GHSA-f2jv-r9rf-7988' }],
          notes: [{ category: 'description', text: 'Remote code execution' }],
          flags: [{ label: 'vulnerable_code_not_in_execute_path', group_ids: ['G'] }],
          product_status: { known_not_affected: ['HB-IN-SHOP'], known_affected: ['SHOP'] },
          remediations: [{ category: 'vendor_fix', details: 'Update.', product_ids: ['SHOP'] }],
          scores: [
            {
              products: ['HB'],
              cvss_v3: {
                version: '3.1',
                vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H',
                baseScore: 9.8,
                baseSeverity: 'CRITICAL',
              },
            },
          ],
          threats: [{ category: 'impact', details: 'Templates are compiled before.', group_ids: ['G'] }],
        },
      ],
    },
  },
]
