import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useWorkspaceId } from '../../shell/session';
import { removeSpend, saveSpend, spendQuery, type GivenSpend } from './calls';

/** The ways to change the table of spend that the workspace keeps; reports that lay over it are asked anew. */
export function useSaveSpend(done: () => void = () => {}) {
  const ws = useWorkspaceId();
  const client = useQueryClient();
  const key = spendQuery(ws).queryKey;
  const save = useMutation({
    mutationFn: (given: GivenSpend) => saveSpend(ws, given),
    onSuccess: (saved) => {
      client.setQueryData(key, saved.own ?? null);
      done();
    },
  });
  const remove = useMutation({
    mutationFn: () => removeSpend(ws),
    onSuccess: () => {
      client.setQueryData(key, null);
      done();
    },
  });
  return { save, remove };
}
