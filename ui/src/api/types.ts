import type { components } from './schema';

type Schemas = components['schemas'];

export type Session = Schemas['SessionAnswer'];
export type Workspace = Schemas['WorkspaceAnswer'];
export type Key = Schemas['KeyAnswer'];
export type LogSummary = Schemas['Log'];
export type LayoutNode = Schemas['MapPictureNode'];

/** A line of the picture; its points are pairs, which the document cannot say. */
export type LayoutEdge = Omit<Schemas['MapPictureEdge'], 'points'> & { points: [number, number][] };
export type ProcessLayout = Omit<Schemas['MapPicture'], 'edges'> & { edges: LayoutEdge[] };

export type Variants = Schemas['Variants'];
export type FunnelOptions = Schemas['FunnelOptions'];
export type FunnelResult = Schemas['FunnelResult'];
export type FunnelStep = Schemas['FunnelResultStep'];
export type Preview = Schemas['Preview'];
export type Upload = Schemas['UploadAnswer'];
export type Mapping = Schemas['Mapping'];
export type Fault = Schemas['Fault'];
export type ImportJob = Schemas['ImportJob'];
export type JourneyMap = Schemas['MapDocument'];
export type MapStep = Schemas['MapDocumentStep'];
export type MapHead = Schemas['MapEntry'];
export type StepNumbers = Schemas['StepNumbersOfStep'];
