/** Where the resources of a cluster stand: all of them, a summary, and what Trivy wrote before version 0.30. */
export const resourceLists = ['Resources', 'Findings', 'Vulnerabilities', 'Misconfigurations']
