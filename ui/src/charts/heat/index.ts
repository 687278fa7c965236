export { HeatMap } from './HeatMap';
export type { HeatCell, HeatModel } from './model';
