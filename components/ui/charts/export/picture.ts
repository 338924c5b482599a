/** A colour on its own, without the page it came from: `#rrggbb` and how opaque, 0 to 1. */
export interface PlainColour {
  readonly hex: string;
  readonly alpha: number;
}

export interface Stroke {
  readonly colour: PlainColour;
  readonly width: number;
  /** Lengths of strokes and gaps; empty for a line without gaps. */
  readonly dashes: readonly number[];
  readonly cap: "butt" | "round" | "square";
  readonly join: "miter" | "round" | "bevel";
}

export interface ShapeMark {
  readonly kind: "shape";
  /** In px of the picture, by the commands M, L, C, Q, A and Z, all of them absolute. */
  readonly path: string;
  readonly fill: PlainColour | null;
  readonly stroke: Stroke | null;
}

export interface TextMark {
  readonly kind: "text";
  readonly text: string;
  /** The start, middle or end of the base line, as `anchor` says. */
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  /** In px, as the page sets it: another font is made to fit, so that no words run into each other. */
  readonly width: number;
  readonly size: number;
  readonly weight: number;
  readonly isSerif: boolean;
  readonly fill: PlainColour;
  /** Drawn under the letters, so that they can be read over a drawing. */
  readonly halo: Stroke | null;
}

export type Mark = ShapeMark | TextMark;

/** What a figure looks like, in marks from back to front: the one form from which every file is written. */
export interface Picture {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly marks: readonly Mark[];
}

export const SANS = "'Inter Variable', Inter, 'Helvetica Neue', Arial, 'Liberation Sans', sans-serif";
export const SERIF = "'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Times New Roman', serif";
