import { useRouter } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link to a whole address of the app, such as that of a saved view. */
export function AddressLink({ address, children }: { address: string; children: ReactNode }) {
  const router = useRouter();
  return (
    <a
      href={address}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        router.history.push(address);
      }}
    >
      {children}
    </a>
  );
}
