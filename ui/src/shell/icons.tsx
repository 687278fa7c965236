import type { SVGProps } from 'react';

const SHAPES = {
  log: 'M4 19V9m5 10V5m5 14v-7m5 7V8',
  import: 'M12 4v11m-4-4 4 4 4-4M5 20h14',
  discover: 'M5.500 4.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4M5.500 15.500a2 2 0 1 0 0 4 2 2 0 0 0 0-4M18.500 10a2 2 0 1 0 0 4 2 2 0 0 0 0-4M7.500 6.500c5 0 4 5.500 9 5.500M7.500 17.500c5 0 4-5.500 9-5.500',
  variants: 'M4 6h4m3 0h4m3 0h2M4 12h6m3 0h4M4 18h3m3 0h3m3 0h4',
  funnel: 'M4 5h16l-6 8v5l-4 2v-7z',
  maps: 'M4 6h4.500v5H4zM4 14h4.500v4H4zM10 6h4.500v3.500H10zM10 12.500h4.500V18H10zM16 6h4v7h-4z',
  paths: 'M4 12h4c5 0 4-6 9-6h3M8 12c5 0 4 6 9 6h3M8 12h12',
  bottlenecks: 'M5 4h14M5 20h14M7 4v3l4 5-4 5v3M17 4v3l-4 5 4 5v3',
  rework: 'M5 9.500a7.500 7.500 0 0 1 13.500-2L20 9.500M20 4.500v5h-5M19 14.500a7.500 7.500 0 0 1-13.500 2L4 14.500M4 19.500v-5h5',
  representatives: 'M12 4l2.500 5.200 5.500.800-4 3.900 1 5.600-5-2.700-5 2.700 1-5.600-4-3.900 5.500-.800z',
  channels: 'M7 4v13m-3.500-3.500L7 17l3.500-3.500M17 20V7m-3.500 3.500L17 7l3.500 3.500',
  retention: 'M4 4.500h4v4H4zM10 4.500h4v4h-4zM16 4.500h4v4h-4zM4 10.500h4v4H4zM10 10.500h4v4h-4zM4 16.500h4v3.500H4z',
  survival: 'M4 4.500h4v5h5v4.500h4v5h3.500',
  segments: 'M9 4.500a3 3 0 1 0 0 6 3 3 0 0 0 0-6M3.500 19c0-3.500 2.500-5 5.500-5s5.500 1.500 5.500 5M15.500 5a3 3 0 0 1 0 5.500M17 14.300c2.300.6 3.500 2.200 3.500 4.700',
  compare: 'M4.500 5H10v14H4.500zM14 5h5.500v14H14zM10 12h4',
  lenses: 'M9.500 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12M14.500 6a6 6 0 1 1 0 12 6 6 0 0 1 0-12',
  attribution: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 3.500V12l6 6M12 12l-8 2.500',
  budget: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M14.500 9c-.5-1-1.500-1.300-2.500-1.300-1.500 0-2.500.8-2.500 2 0 3 5.200 1.500 5.200 4.500 0 1.300-1.200 2.100-2.700 2.100-1.200 0-2.200-.5-2.700-1.600M12 6v12',
  clv: 'M4 19.500h16M5 15l4.500-4.500 3.500 3L19.500 6M15.500 6h4v4',
  sessions: 'M4 8h5v8H4zM11 8h3v8h-3zM16 8h4v8h-4z',
  correlation: 'M4.500 4v15.500H20M8.500 15.500h.01M11 12h.01M13.500 13h.01M15 9.500h.01M17.500 7h.01M18.500 10.500h.01',
  boards: 'M4 4.500h7v9H4zM13.500 4.500H20V9h-6.500zM13.500 11.500H20v8h-6.500zM4 16h7v3.500H4z',
  trends: 'M4 19.500h16M4.500 14l4-5 4 3.500 7-8',
  play: 'M8 5l11 7-11 7z',
  pause: 'M8.500 5.500v13M15.500 5.500v13',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M15.500 8.500h.01',
  settings: 'M4 7h9m4 0h3M4 17h3m4 0h9M13 4.500v5M7 14.500v5',
  sun: 'M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8M12 2.500v2M12 19.500v2M2.500 12h2M19.500 12h2M5.300 5.300l1.400 1.400M17.300 17.300l1.400 1.400M5.300 18.700l1.400-1.400M17.300 6.700l1.400-1.400',
  moon: 'M20 14.500A8.500 8.500 0 0 1 9.500 4a8.500 8.500 0 1 0 10.500 10.500z',
  screen: 'M4 5h16v11H4zM9 20h6M12 16v4',
  language: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M3.500 12h17M12 3.500c3 2.500 3 14.500 0 17M12 3.500c-3 2.500-3 14.500 0 17',
  search: 'M10.500 4a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13M15.500 15.500 20 20',
  keyboard: 'M3.500 7h17v10h-17zM7 10.500h.01M10.500 10.500h.01M14 10.500h.01M17 10.500h.01M8 14h8',
  close: 'M6 6l12 12M18 6 6 18',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  menu: 'M4 7h16M4 12h16M4 17h16',
  chevron: 'M7 10l5 5 5-5',
  up: 'M7 14l5-5 5 5',
  right: 'M10 7l5 5-5 5',
  plus: 'M12 5v14M5 12h14',
  trash: 'M5 7h14M10 7V4.500h4V7M7 7l1 13h8l1-13',
  grip: 'M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01',
  download: 'M12 4v10m-4-4 4 4 4-4M4.500 19.500h15',
  fit: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  info: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 11v5M12 8h.01',
  table: 'M4 5h16v14H4zM4 10h16M4 14.500h16M10 10v9',
  graph: 'M5 6h5v4H5zM14 14h5v4h-5zM10 8h4c2 0 2.500 1 2.500 3v3',
  user: 'M12 4.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7M5 20c0-4 3-6 7-6s7 2 7 6',
  key: 'M8.500 11a4 4 0 1 0 0 8 4 4 0 0 0 0-8M11.500 12.500 19 5M16 8l2.500 2.500',
  clock: 'M12 3.500a8.500 8.500 0 1 0 0 17 8.500 8.500 0 0 0 0-17M12 7v5l3.500 2',
  link: 'M10 14a4 4 0 0 0 6 0l3-3a4 4 0 0 0-6-6l-1 1M14 10a4 4 0 0 0-6 0l-3 3a4 4 0 0 0 6 6l1-1',
  file: 'M6 3.500h8l4 4v13H6zM14 3.500v4h4',
  warning: 'M12 4 2.800 20h18.400zM12 10v4.500M12 17.200h.01',
  edit: 'M5 19l1-4L16.500 4.500l3 3L9 18z',
} as const;

export type IconName = keyof typeof SHAPES;

/** A line drawing that goes with a text; it says nothing by itself. */
export function Icon({ name, size = 20, ...rest }: { name: IconName; size?: number } & SVGProps<SVGSVGElement>) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={name === 'grip' ? 2 : 1.7}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
      {...rest}
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
