const SHAPES = {
  undo: 'M8 5 4 9l4 4M4 9h10a5.500 5.500 0 0 1 0 11h-4',
  redo: 'M16 5l4 4-4 4M20 9H10a5.500 5.500 0 0 0 0 11h4',
  lanes: 'M4 5h16v4H4zM4 10.500h16v4H4zM4 16h16v3.500H4z',
  print: 'M7 9V4h10v5M7 17H4.500V9.500h15V17H17M7 14h10v6H7z',
  present: 'M3.500 5h17M5 5v10.500h14V5M12 15.500V20M8.500 20h7M10.500 8v5l4-2.500z',
  comment: 'M4 5h16v11H11.500L7.500 20v-4H4z',
  gaps: 'M4 7l1.500 1.500L8 5.500M4 16l1.500 1.500L8 14.500M11 7h9M11 12h9M11 16.500h9',
  panel: 'M4 5h16v14H4zM14 5v14M16.500 9h1.500M16.500 12h1.500',
} as const;

export type SignName = keyof typeof SHAPES;

/** Line drawings that only the editor uses; each goes with a text. */
export function Sign({ name, size = 19 }: { name: SignName; size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.7} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <path d={SHAPES[name]} />
    </svg>
  );
}
