import { api, body } from '../../api/http';
import { addressIn, inWorkspace } from '../../api/paths';
import type { Schemas } from '../../api/types';

export type Deed = Schemas['AuditAnswer'];

export const PAGE = 100;

/** What can be done, as the server names it. */
export const ACTIONS = [
  'sign-in', 'sign-in-refused', 'sign-in-throttled', 'sign-out', 'sign-out-everywhere', 'set-up', 'password-change', 'name-change',
  'workspace-make', 'workspace-rename', 'member-invite', 'invitation-withdraw', 'member-join', 'member-role', 'member-remove', 'reset-make', 'reset-use',
  'key-make', 'key-revoke', 'events-import', 'import-stop', 'source-make', 'source-change', 'source-remove', 'destination-make', 'destination-change', 'destination-remove', 'ticket-send',
  'person-export', 'person-erase', 'consent-write', 'purposes-set', 'periods-set', 'events-expire', 'field-mark', 'identity-rules', 'customers-separate', 'separation-end',
  'type-rule', 'stages-save', 'stages-forget', 'lens-rules-save', 'lens-rules-reset', 'spend-save', 'spend-remove', 'map-share', 'share-end', 'mails-schedule', 'audit-export',
] as const;
export type Action = (typeof ACTIONS)[number];

export const readAudit = (ws: string, action: string | null, before: string | undefined) =>
  body(api.GET('/api/workspaces/{ws}/audit', { params: { ...inWorkspace(ws), query: { limit: PAGE, ...(action ? { action } : {}), ...(before ? { before } : {}) } } }));

export const csvAddress = (ws: string) => addressIn(ws, 'audit/export.csv');
