import { api, body } from '../../api/http';
import { inWorkspace, oneIn } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Source = Schemas['SourceAnswer'];
export type SourceFlaw = Source['flaws'][number];
export type NewSource = Schemas['NewSourceAnswer'];

export const KINDS = ['website', 'app', 'server'] as const;

/** Companies whose webhooks are read; their names are the same in all languages. */
export const VENDORS = { stripe: 'Stripe', mailgun: 'Mailgun', sendgrid: 'SendGrid', hubspot: 'HubSpot', zendesk: 'Zendesk', intercom: 'Intercom' } as const;
export type Vendor = keyof typeof VENDORS;
export type Kind = (typeof KINDS)[number] | Vendor | 'webhook';

/** The vendor of a kind; undefined for our own programs. */
export const vendorOf = (kind: string): string | undefined => (VENDORS as Readonly<Record<string, string>>)[kind];

/** Whether requests of this kind come to an address of its own. */
export const isWebhook = (kind: string) => kind === 'webhook' || vendorOf(kind) !== undefined;

/** Where a source stands on the screen, for the address. */
export const anchorOf = (id: string) => `source-${id}`;

export const readSources = (ws: string) => body(api.GET('/api/workspaces/{ws}/sources', { params: inWorkspace(ws) }));
export const addSource = (ws: string, name: string, kind: Kind) => body(api.POST('/api/workspaces/{ws}/sources', { params: inWorkspace(ws), body: { name, kind } }));
export const switchSource = (ws: string, id: string, enabled: boolean) => body(api.PATCH('/api/workspaces/{ws}/sources/{id}', { ...oneIn(ws, id), body: { enabled } }));
export const renewSource = (ws: string, id: string) => body(api.POST('/api/workspaces/{ws}/sources/{id}/key', oneIn(ws, id)));
export const removeSource = (ws: string, id: string) => body(api.DELETE('/api/workspaces/{ws}/sources/{id}', oneIn(ws, id)));
export const signSource = (ws: string, id: string, secret: string) => body(api.PUT('/api/workspaces/{ws}/sources/{id}/secret', { ...oneIn(ws, id), body: { secret } }));
