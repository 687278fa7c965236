/** A line through values that fits a box; gaps where there is no value. For an SVG path. */
export function sparkPath(values: readonly (number | null)[], width: number, height: number, margin = 2): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return '';
  const low = Math.min(...known);
  const span = Math.max(...known) - low;
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0;
  const place = (value: number, at: number) => {
    const y = span === 0 ? height / 2 : height - margin - ((value - low) / span) * (height - 2 * margin);
    return `${(margin + at * step).toFixed(1)} ${y.toFixed(1)}`;
  };
  let open = false;
  return values
    .map((value, at) => {
      if (value === null) {
        open = false;
        return '';
      }
      const part = `${open ? 'L' : 'M'}${place(value, at)}`;
      open = true;
      return part;
    })
    .filter((part) => part !== '')
    .join('');
}
