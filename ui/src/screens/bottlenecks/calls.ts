import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { WaitChoice } from '../../core/bottlenecks';
import { filterFrom, type LogRange } from '../../core/logRange';

export type Report = Schemas['BottleneckReport'];
export type Obstacle = Schemas['ObstaclesObstacle'];
export type Transition = Schemas['BottlenecksTransition'];

const MOST = 200;

export const findBottlenecks = (ws: string, choice: WaitChoice, range: LogRange, signal: AbortSignal) =>
  body(
    api.POST('/api/workspaces/{ws}/bottlenecks', {
      params: { ...inWorkspace(ws), query: filterFrom({ ...range }) },
      body: { ...(range.since ? { since: range.since } : {}), ...(range.until ? { until: range.until } : {}), limit: MOST, ...(choice.map ? { map: choice.map } : {}), ...(choice.reason ? { reason: choice.reason } : {}), ...(choice.ours ? { ours: [...choice.ours] } : {}) },
      signal,
    }),
  );
