import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { dayIn } from '../../../core/format';
import { textOf } from '../../../core/journeyMap/records';
import { mapsQuery, useWorkspace, useWorkspaceId } from '../../../shell/session';
import { useShape } from '../editor/context';

/** The staleness of the open map: by its date of review as it stands here, else as the server tells it. */
export function useStaleness(): string {
  const ws = useWorkspaceId();
  const zone = useWorkspace()?.zone ?? 'UTC';
  const id = useParams({ strict: false }).map ?? '';
  const { map } = useShape();
  const told = useQuery(mapsQuery(ws)).data?.find((entry) => entry.id === id);
  const review = textOf(map, 'reviewDate');
  if (review !== '') return review < dayIn(new Date().toISOString(), zone) ? 'review-due' : 'fresh';
  return told?.staleness === 'untouched' ? 'untouched' : 'fresh';
}
