import { api, body, rememberCsrf } from '../../api/http';
import type { Schemas } from '../../api/types';

type Session = Schemas['SessionAnswer'];

/** Changes carry the new session's token from now on. */
const entered = async (answer: Promise<Session>) => {
  const session = await answer;
  rememberCsrf(session.csrf);
  return session;
};

export const renameAccount = (name: string) => body(api.PUT('/api/account/name', { body: { name } }));
export const changePassword = (before: string, after: string) => entered(body(api.POST('/api/account/password', { body: { before, after } })));
export const signOutEverywhere = () => entered(body(api.POST('/api/account/sign-out')));

export const lookAtInvitation = (token: string) => body(api.POST('/api/invitations/look', { body: { token } }));
export const join = (person: { token: string; name: string | null; password: string }) => entered(body(api.POST('/api/invitations/accept', { body: person })));
export const lookAtReset = (token: string) => body(api.POST('/api/resets/look', { body: { token } }));
export const resetPassword = (token: string, password: string) => entered(body(api.POST('/api/resets/use', { body: { token, password } })));
