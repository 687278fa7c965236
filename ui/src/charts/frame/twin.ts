import { namesFrom } from '../../core/choices';
import { useAddress } from '../../shell/address';

/** Whether the address asks for a chart's table in its place, by the name of its file, and the way to turn; `tables` lists those that are turned. */
export function useTwin(file: string): [boolean, (asTable: boolean) => void] {
  const [search, change] = useAddress();
  const turned = namesFrom(search, 'tables') ?? [];
  const turn = (asTable: boolean) => {
    const next = [...turned.filter((it) => it !== file), ...(asTable ? [file] : [])];
    change({ tables: next.length > 0 ? next : undefined });
  };
  return [turned.includes(file), turn];
}
