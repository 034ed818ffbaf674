/**
 * Where the nodes of the network lie. Forces between them are let work a fixed number of times from a fixed start, so that
 * the same ties give the same picture (Fruchterman and Reingold 1991, with a pull to the middle).
 */
export interface Point {
  x: number;
  y: number;
}

export interface WeightedTie {
  readonly a: number;
  readonly b: number;
  readonly weight: number;
}

const ROUNDS = 240;
/** Strong enough that groups without a tie between them stay in one picture. */
const GRAVITY = 0.8;
/** Turns by the golden angle spread the start evenly. */
const GOLDEN_ANGLE = 2.399963;

/** Lengths are such that neighbours lie about 1 apart. */
export function layOut(nodes: number, ties: readonly WeightedTie[]): Point[] {
  const points: Point[] = Array.from({ length: nodes }, (_, index) => {
    const radius = 0.6 * Math.sqrt(index + 0.5);
    return { x: radius * Math.cos(index * GOLDEN_ANGLE), y: radius * Math.sin(index * GOLDEN_ANGLE) };
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    const forces = points.map(({ x, y }) => ({ x: -GRAVITY * x, y: -GRAVITY * y }));
    for (let i = 0; i < nodes; i += 1) {
      for (let j = i + 1; j < nodes; j += 1) {
        const dx = points[i]!.x - points[j]!.x;
        const dy = points[i]!.y - points[j]!.y;
        const square = Math.max(0.01, dx * dx + dy * dy);
        push(forces[i]!, dx / square, dy / square);
        push(forces[j]!, -dx / square, -dy / square);
      }
    }
    for (const { a, b, weight } of ties) {
      const dx = points[b]!.x - points[a]!.x;
      const dy = points[b]!.y - points[a]!.y;
      const pull = Math.sqrt(dx * dx + dy * dy) * Math.min(3, 0.6 + 0.3 * weight);
      push(forces[a]!, dx * pull, dy * pull);
      push(forces[b]!, -dx * pull, -dy * pull);
    }
    const longest = 0.5 * (1 - round / ROUNDS) + 0.01;
    points.forEach((point, index) => {
      const { x, y } = forces[index]!;
      const length = Math.max(1e-9, Math.sqrt(x * x + y * y));
      const step = Math.min(longest, length);
      push(point, (x / length) * step, (y / length) * step);
    });
  }
  return points;
}

function push(point: Point, x: number, y: number): void {
  point.x += x;
  point.y += y;
}
