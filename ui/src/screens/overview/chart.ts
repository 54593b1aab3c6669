/** Geometry of the charts: where a value lies, never what it is. */

/** The highest level: the outer ring. */
export const TOP = 5;

export interface Point {
  x: number;
  y: number;
}

/** Where a level lies on one of `count` spokes around (0, 0); the first spoke points up and they go clockwise. */
export function onSpoke(spoke: number, count: number, level: number, radius: number): Point {
  const angle = (2 * Math.PI * spoke) / count - Math.PI / 2;
  const length = (Math.min(Math.max(level, 0), TOP) / TOP) * radius;
  return { x: tenth(length * Math.cos(angle)), y: tenth(length * Math.sin(angle)) };
}

/** The line through the levels. Where a level is unknown the line is broken: it never runs through 0. */
export function radarPath(levels: readonly (number | null)[], radius: number): string {
  const count = levels.length;
  const at = (spoke: number): string => {
    const { x, y } = onSpoke(spoke, count, levels[spoke] ?? 0, radius);
    return `${x} ${y}`;
  };
  if (count > 0 && levels.every((level) => level !== null)) return `M${levels.map((_, spoke) => at(spoke)).join("L")}Z`;
  const parts: string[] = [];
  for (let spoke = 0; spoke < count; spoke += 1) {
    const next = (spoke + 1) % count;
    if (levels[spoke] !== null && levels[next] !== null) parts.push(`M${at(spoke)}L${at(next)}`);
  }
  return parts.join("");
}

/** On which side of a spoke's end its label stands. */
export function anchor(point: Point): "start" | "middle" | "end" {
  return Math.abs(point.x) < 1 ? "middle" : point.x > 0 ? "start" : "end";
}

/** Where a level lies on a strip from 0 to 5, in per cent of its length. */
export function onStrip(level: number): number {
  return tenth((Math.min(Math.max(level, 0), TOP) / TOP) * 100);
}

function tenth(value: number): number {
  // Adding 0 turns −0 into 0.
  return Math.round(value * 10) / 10 + 0;
}
