export { LineChart } from './LineChart';
export { dayAt, type LineModel, type LinePoint, type LineSeries } from './model';
