import { useEffect, useRef, useSyncExternalStore } from 'react';

/** A key that does something, with the name of what it does. */
export interface Shortcut {
  /** As on a keyboard, for example `Ctrl+K`, `1` or `Space`. */
  readonly keys: string;
  /** What it does: the key of a text in the namespace `shell`. */
  readonly label: string;
}

const registered = new Map<Shortcut, (() => void) | null>();
const listeners = new Set<() => void>();
let listed: readonly Shortcut[] = [];

function changed(): void {
  listed = [...registered.keys()];
  listeners.forEach((listener) => listener());
}

/** Whether the event goes into a field that a person types in. */
function isTyping(event: KeyboardEvent): boolean {
  const target = event.target;
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}

/** Whether Space already means something where the event goes, such as a button. */
function pressesItself(event: KeyboardEvent): boolean {
  return event.target instanceof Element && event.target.closest('button, a, summary, label, [role="slider"], [role="application"], .react-flow__node') !== null;
}

function meets(event: KeyboardEvent, keys: string): boolean {
  const parts = keys.split('+');
  const key = parts[parts.length - 1] ?? '';
  const command = parts.includes('Ctrl');
  if (command !== (event.ctrlKey || event.metaKey) || event.altKey) return false;
  if (!command && isTyping(event)) return false;
  if (key === 'Space') return event.key === ' ' && !pressesItself(event);
  return event.key.toLowerCase() === key.toLowerCase();
}

function onKey(event: KeyboardEvent): void {
  for (const [shortcut, perform] of registered) {
    if (perform && meets(event, shortcut.keys)) {
      event.preventDefault();
      perform();
      return;
    }
  }
}

/** Listens to keys while the component is on screen; `?` lists what is registered. Keys that a part of the screen handles itself are only listed. */
export function useShortcut(keys: string, label: string, perform: (() => void) | null): void {
  const latest = useRef(perform);
  useEffect(() => {
    latest.current = perform;
  });
  useEffect(() => {
    const shortcut: Shortcut = { keys, label };
    if (registered.size === 0) window.addEventListener('keydown', onKey);
    registered.set(shortcut, latest.current && (() => latest.current?.()));
    changed();
    return () => {
      registered.delete(shortcut);
      if (registered.size === 0) window.removeEventListener('keydown', onKey);
      changed();
    };
  }, [keys, label]);
}

/** All shortcuts that work right now. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => listed,
  );
}
