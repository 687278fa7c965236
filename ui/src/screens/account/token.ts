import { useState } from 'react';

/** The secret of a one-time link: it stands behind the #, where no proxy and no log of requests sees it. */
export const useToken = () => useState(() => new URLSearchParams(window.location.hash.slice(1)).get('token') ?? '')[0];
