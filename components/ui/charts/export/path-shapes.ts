/** The part of a DOMMatrix that plane drawings need: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export interface PlaneMatrix {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

const round = (value: number): number => Math.round(value * 100) / 100;

const joined = (x: number, y: number): string => `${round(x)},${round(y)}`;

/** How much longer lines get: exact where both directions grow alike. */
export const scaleOf = ({ a, b, c, d }: PlaneMatrix): number => Math.sqrt(Math.abs(a * d - b * c));

/**
 * A path in the coordinates of the picture. Knows the absolute commands our charts are drawn with: M, L, C, Q and Z. Throws
 * a RangeError on any other, rather than leave a part of the drawing out.
 */
export function transformPath(path: string, { a, b, c, d, e, f }: PlaneMatrix): string {
  const commands = path.match(/[a-df-z][^a-df-z]*/giu) ?? [];
  return commands
    .map((command) => {
      const letter = command.charAt(0);
      if (letter === "Z" || letter === "z") return "Z";
      if (!"MLCQ".includes(letter)) throw new RangeError(`a path with ${letter}`);
      const numbers = (command.slice(1).match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/giu) ?? []).map(Number);
      const places: string[] = [];
      for (let at = 0; at + 1 < numbers.length; at += 2) {
        const [x = 0, y = 0] = [numbers[at], numbers[at + 1]];
        places.push(joined(a * x + c * y + e, b * x + d * y + f));
      }
      return letter + places.join(" ");
    })
    .join("");
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A box with a radius for each corner, clockwise from the top left; radii that do not fit shrink together, as in CSS. */
export function boxPath({ x, y, width, height }: Box, radii: readonly number[]): string {
  const [topLeft = 0, topRight = 0, bottomRight = 0, bottomLeft = 0] = radii;
  const room = (size: number, radiiAlong: number) => (radiiAlong > 0 ? size / radiiAlong : Infinity);
  const shrink = Math.min(
    1,
    room(width, topLeft + topRight),
    room(width, bottomLeft + bottomRight),
    room(height, topLeft + bottomLeft),
    room(height, topRight + bottomRight),
  );
  const [tl, tr, br, bl] = [topLeft * shrink, topRight * shrink, bottomRight * shrink, bottomLeft * shrink];
  const [right, bottom] = [x + width, y + height];
  const corner = (radius: number, toX: number, toY: number) =>
    radius > 0 ? `A${round(radius)},${round(radius)} 0 0 1 ${joined(toX, toY)}` : "";
  return [
    `M${joined(x + tl, y)}`,
    `L${joined(right - tr, y)}${corner(tr, right, y + tr)}`,
    `L${joined(right, bottom - br)}${corner(br, right - br, bottom)}`,
    `L${joined(x + bl, bottom)}${corner(bl, x, bottom - bl)}`,
    `L${joined(x, y + tl)}${corner(tl, x + tl, y)}Z`,
  ].join("");
}

/** A full circle. */
export function discPath(x: number, y: number, radius: number): string {
  const arc = (toX: number) => `A${round(radius)},${round(radius)} 0 1 1 ${joined(toX, y)}`;
  return `M${joined(x - radius, y)}${arc(x + radius)}${arc(x - radius)}Z`;
}

/** A straight line. */
export const linePath = (x1: number, y1: number, x2: number, y2: number): string =>
  `M${joined(x1, y1)}L${joined(x2, y2)}`;
