import type { components } from './schema';

/** The types of the server's answers and questions by their names in its document. */
export type Schemas = components['schemas'];

export type Workspace = Schemas['WorkspaceAnswer'];
export type LogSummary = Schemas['Log'];
