export { Histogram } from './Histogram';
export type { Bin, HistogramModel } from './model';
