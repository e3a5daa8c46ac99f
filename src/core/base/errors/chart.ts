import { entry } from './entry.ts'

export const chartErrors = {
  'chart.no-echarts': entry(
    4,
    501,
    () => 'charts need ECharts, and it is not installed',
    'Install it beside Holdpoint: npm install echarts@6. Everything but charts works without.',
    {},
  ),
} as const
