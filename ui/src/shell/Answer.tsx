import type { QueryKey, UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failure, Skeletons } from './Parts';
import { Stopped, Waiting } from './Waiting';

/** Whether a person has stopped the question: what the screen still holds then is the answer to an earlier one. */
export const isStopped = (result: UseQueryResult<unknown>) => result.isEnabled && result.fetchStatus === 'idle' && (result.isPending || result.isPlaceholderData);

/** The answer to what is asked now, or to what was asked before while that is waited for; undefined if there is none, or none any more. */
export const answerOf = <T,>(result: UseQueryResult<T>): T | undefined => (result.isError || isStopped(result) ? undefined : result.data);

interface AnswerProps<T> {
  /** The end of the server's address for the question, for example `activity/churn`: by it the server tells how far it is. */
  readonly noun: string;
  readonly result: UseQueryResult<T>;
  /** The key of the question, if one of several on the screen: cancelling stops it alone. */
  readonly asked?: QueryKey;
  /** What would be shown, for a card that has no heading of its own until it is answered. */
  readonly name?: string;
  /** How many grey rows stand where the answer will. */
  readonly rows?: number;
  readonly children: (data: T) => ReactNode;
}

/** An answer of the server, or what a person sees in its place: how far it is, with the way to stop it; that it was stopped; what went wrong. */
export function Answer<T>({ noun, result, asked, name, rows = 4, children }: AnswerProps<T>) {
  const again = () => void result.refetch();
  const data = answerOf(result);
  return (
    <>
      {name !== undefined && data === undefined ? <h3>{name}</h3> : null}
      {result.isFetching ? <Waiting noun={noun} {...(asked ? { asked } : {})} /> : null}
      {isStopped(result) ? <Stopped again={again} /> : result.isPending ? <Skeletons rows={rows} /> : null}
      {result.isError ? <Failure error={result.error} retry={again} /> : null}
      {data === undefined ? null : children(data)}
    </>
  );
}
