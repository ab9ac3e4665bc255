/** A point or displacement; the unit is the context's (millimetres everywhere in the model). */
export interface Vec {
  readonly x: number;
  readonly y: number;
}

/** Makes a vector. */
export const vec = (x: number, y: number): Vec => ({ x, y });

/** Sum of two vectors. */
export const add = (a: Vec, b: Vec): Vec => ({ x: a.x + b.x, y: a.y + b.y });

/** Difference `a - b`. */
export const subtract = (a: Vec, b: Vec): Vec => ({ x: a.x - b.x, y: a.y - b.y });

/** Turns a vector clockwise (y points down) by quarter turns. */
export function turnQuarters(v: Vec, quarters: number): Vec {
  switch (((quarters % 4) + 4) % 4) {
    case 1:
      return { x: -v.y, y: v.x };
    case 2:
      return { x: -v.x, y: -v.y };
    case 3:
      return { x: v.y, y: -v.x };
    default:
      return v;
  }
}

/** Length of the way between two points along the axes, as cable trays run. */
export const manhattan = (a: Vec, b: Vec): number => Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
