import { sparkPath } from '../../core/spark';

interface Props {
  readonly values: readonly (number | null)[];
  /** What it shows, for those who cannot see it. */
  readonly name: string;
  readonly width?: number;
  readonly height?: number;
}

/** A line without axes, beside the number that it leads to. */
export function Sparkline({ values, name, width = 140, height = 34 }: Props) {
  const last = values.length - 1;
  const dot = /([\d.]+) ([\d.]+)$/.exec(sparkPath(values, width, height, 4));
  return (
    <svg className="wm-spark" role="img" aria-label={name} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
      <path d={sparkPath(values, width, height, 4)} fill="none" stroke="var(--wm-accent)" strokeWidth="2" strokeLinejoin="round" strokeLinecap="round" />
      {dot && values[last] !== null ? <circle cx={dot[1]} cy={dot[2]} r="3" fill="var(--wm-accent)" /> : null}
    </svg>
  );
}
