const MOUTHS: Record<string, string> = { '-2': 'M7.500 17q4.500-5.500 9 0', '-1': 'M8 16.200q4-2.400 8 0', '0': 'M8 15.500h8', '1': 'M8 14.800q4 2.800 8 0', '2': 'M7.500 14q4.500 6 9 0z' };

/** A face that shows a mood from -2 to 2; it goes with a text. */
export function MoodFace({ mood, size = 28 }: { mood: number; size?: number }) {
  return (
    <svg className="wm-mood" data-mood={mood} width={size} height={size} viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" strokeLinejoin="round" aria-hidden="true" focusable="false">
      <circle cx="12" cy="12" r="9.500" />
      <path d={`M8.500 9v.8M15.500 9v.8${MOUTHS[String(mood)] ?? ''}`} />
    </svg>
  );
}
