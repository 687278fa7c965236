import { ShareForm } from './ShareForm';
import { ShareList } from './ShareList';
import './shares.css';

/** A new link, and those that there are. */
export function ShareDialog({ id }: { id: string }) {
  return (
    <div className="wm-stack">
      <ShareForm id={id} />
      <ShareList id={id} />
    </div>
  );
}
