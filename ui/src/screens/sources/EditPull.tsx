import { useQuery } from '@tanstack/react-query';
import { Failure, Skeletons } from '../../shell/Parts';
import { readPull } from './pullCalls';
import { PullForm } from './PullForm';

/** Changes what a source reads, how often and how. */
export function EditPull({ ws, id, name, onDone }: { ws: string; id: string; name: string; onDone: () => void }) {
  const pull = useQuery({ queryKey: ['ws', ws, 'pull', id], queryFn: () => readPull(ws, id), gcTime: 0, refetchOnWindowFocus: false });
  if (pull.isPending) return <Skeletons rows={3} />;
  if (pull.isError) return <Failure error={pull.error} retry={() => void pull.refetch()} />;
  return <PullForm ws={ws} name={name} change={{ id, pull: pull.data }} onMade={onDone} />;
}
