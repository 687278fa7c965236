import type { MapDocument, StageDocument, StepDocument } from '../core/mapEdit';
import type { Seconds, Share } from '../core/units';

export interface Session {
  user: { id: string; name: string; email: string; role?: string | null } | null;
  demo: boolean;
  setupNeeded: boolean;
  csrf: { header: string; token: string } | null;
}

export interface Workspace {
  id: string;
  name: string;
  sample: boolean;
  zone: string;
}

export interface Key {
  id: string;
  name: string;
  scopes: string[];
  createdAt?: string | null;
  lastUsedAt?: string | null;
}

export interface IssuedKey {
  key: string;
}

export interface LogSummary {
  version: number;
  customers: number;
  events: number;
  since: string | null;
  until: string | null;
  types: { type: string; count: number; customers: number }[];
  channels: { channel: string; count: number; customers: number }[];
  properties: string[];
}

export interface Waits {
  mean: Seconds | null;
  median: Seconds | null;
  p95: Seconds | null;
}

export interface LayoutNode {
  id: string;
  type: string | null;
  kind: 'activity' | 'start' | 'end';
  x: number;
  y: number;
  width: number;
  height: number;
  count: number;
  customers: number;
}

export interface LayoutEdge {
  from: string;
  to: string;
  points: [number, number][];
  label: { x: number; y: number } | null;
  count: number;
  customers: number;
  wait: Waits | null;
}

export interface ProcessLayout {
  width: number;
  height: number;
  nodes: LayoutNode[];
  edges: LayoutEdge[];
  hidden: { activities: number; paths: number };
}

export interface Variants {
  total: number;
  variants: { path: string[]; customers: number; share: Share; duration: { median: Seconds | null } }[];
}

export interface FunnelStep {
  step: string;
  customers: number;
  count?: number | null;
  fromStart: Share | null;
  fromPrevious: Share | null;
  seconds: { mean: Seconds | null; median: Seconds | null; p95: Seconds | null } | null;
}

export interface FunnelResult {
  definition: string;
  steps: FunnelStep[];
  breakdown: { value: string | null; steps: FunnelStep[] }[] | null;
}

export interface Why {
  customer: string;
  definition: string;
  attempts: {
    level: number;
    counted: boolean;
    events: { step: number; label: string; time: string; type: string }[];
    end: { reason: string; text: string; step: number | null; event: { time: string; type: string } | null; by: Seconds | null };
  }[];
}

export interface DropOffs {
  step: number;
  total: number;
  customers: { customer: string; lastStep: string; lastTime: string }[];
}

export interface Preview {
  format: string;
  encoding: string | null;
  compression: string | null;
  delimiter: string | null;
  quote: string | null;
  header: boolean | null;
  zone: string | null;
  timeFormat: string | null;
  timeFormatAlternatives: string[];
  lifecycle: string | null;
  columns: { index: number; name: string; role: string | null; ignored: boolean; samples: (string | null)[] }[];
  rows: { cells: (string | null)[] }[];
  events: { customer: string; time: string; type: string; channel: string | null }[];
  faults: Fault[];
}

export interface Fault {
  line: number | null;
  column: string | null;
  value: string | null;
  expected: string;
}

export interface Upload {
  id: string;
  name: string;
  bytes: number;
  preview: Preview;
}

export interface Mapping {
  encoding?: string | null;
  delimiter?: string | null;
  quote?: string | null;
  header?: boolean | null;
  zone?: string | null;
  timeFormat?: string | null;
  lifecycle?: string | null;
  columns?: Record<string, string>;
}

export interface ImportJob {
  id: string;
  file: string;
  state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  bytesRead: number;
  bytesTotal: number;
  read: number;
  added: number;
  duplicates: number;
  rejected: number;
  faults: Fault[];
  faultsTotal: number;
  error: { code?: string; detail?: string } | string | null;
  startedAt: string | null;
  finishedAt: string | null;
}

export interface Binding {
  version: number;
  validFrom?: string | null;
  predicate: unknown;
}

export interface MapStep extends StepDocument {
  touchpoint?: { channel: string } | null;
  bindings?: Binding[];
  evidence?: { kind: 'assumed' | 'researched' | 'measured'; source?: string; date?: string; n?: number };
}

export interface MapStage extends StageDocument {
  steps: readonly MapStep[];
}

export interface JourneyMap extends MapDocument {
  kind: string;
  state: string;
  stages: readonly MapStage[];
}

export interface MapHead {
  id: string;
  version: number;
  name: string;
  savedAt?: string | null;
}

export interface StepNumbers {
  step: string;
  customers: number;
  share: Share | null;
  conversion: Share | null;
  wait: Waits | null;
  events: number;
}

export interface MapNumbers {
  customers: number;
  steps: StepNumbers[];
}
