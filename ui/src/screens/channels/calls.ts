import { api, body } from '../../api/http';
import { inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';
import type { LogFilter } from '../../core/logRange';

export type Channels = Schemas['Channels'];
export type ChannelsOptions = Schemas['ChannelsOptions'];

export const readChannels = (ws: string, options: ChannelsOptions, filter: LogFilter, signal: AbortSignal) =>
  body(api.POST('/api/workspaces/{ws}/channels', { params: { ...inWorkspace(ws), query: filter }, body: options, signal }));
