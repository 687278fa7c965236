import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Failure, Skeletons } from './Parts';
import { sessionQuery } from './session';

const SignIn = lazy(async () => ({ default: (await import('./SignIn')).SignIn }));
const SetUp = lazy(async () => ({ default: (await import('./SetUp')).SetUp }));

/** Lets in who may come in, and everybody to what a link opens; shows set-up and sign-in to the others. */
export function Gate() {
  const session = useQuery(sessionQuery);
  const isOpen = useLocation({ select: (at) => at.pathname.startsWith('/shared/') || at.pathname === '/join' || at.pathname === '/reset' });
  if (session.isPending) {
    return (
      <main className="wm-alone">
        <Skeletons rows={3} />
      </main>
    );
  }
  if (session.isError) {
    return (
      <main className="wm-alone">
        <Failure error={session.error} retry={() => void session.refetch()} />
      </main>
    );
  }
  const { user, demo, setupNeeded } = session.data;
  if (user || demo || isOpen) return <Outlet />;
  return <Suspense fallback={null}>{setupNeeded ? <SetUp /> : <SignIn />}</Suspense>;
}
