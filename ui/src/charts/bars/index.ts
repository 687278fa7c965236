export { BarChart } from './BarChart';
export type { Bar, BarModel, BarSeries } from './model';
