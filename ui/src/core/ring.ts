const FULL = 2 * Math.PI;

/** Paths of the parts of a ring around the origin, from the top, clockwise, each as large as its share of the sum; empty where there is nothing. */
export function arcs(values: readonly number[], outer: number, inner: number): string[] {
  const sum = values.reduce((all, value) => all + value, 0);
  let before = 0;
  return values.map((value) => {
    const from = sum === 0 ? 0 : (before / sum) * FULL;
    before += value;
    const to = sum === 0 ? 0 : (before / sum) * FULL;
    if (value === 0) return '';
    return value === sum ? `${circle(outer)} ${circle(inner)}` : part(from, to, outer, inner);
  });
}

const point = (angle: number, radius: number) => `${(radius * Math.sin(angle)).toFixed(2)} ${(-radius * Math.cos(angle)).toFixed(2)}`;
const circle = (radius: number) => `M0 ${-radius}A${radius} ${radius} 0 1 1 0 ${radius}A${radius} ${radius} 0 1 1 0 ${-radius}Z`;

function part(from: number, to: number, outer: number, inner: number): string {
  const large = to - from > Math.PI ? 1 : 0;
  return `M${point(from, outer)}A${outer} ${outer} 0 ${large} 1 ${point(to, outer)}L${point(to, inner)}A${inner} ${inner} 0 ${large} 0 ${point(from, inner)}Z`;
}
