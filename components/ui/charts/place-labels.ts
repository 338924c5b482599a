/** A disc with words that belong beside it, in px. */
export interface LabelledDisc {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Of the words. */
  readonly width: number;
  readonly height: number;
}

/** Where the words stand: the left and the middle of their box relative to the disc's centre, in px. */
export interface LabelPlace {
  readonly dx: number;
  readonly dy: number;
}

/** A part of the drawing, in px. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const GAP = 4;

const overlaps = (a: Area, b: Area): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Right, left, below, above, then the corners: the order in which readers look for a name. */
function candidates({ radius, width, height }: LabelledDisc): LabelPlace[] {
  const side = radius + GAP;
  const above = radius + GAP + height / 2;
  const corner = radius * Math.SQRT1_2 + GAP;
  return [
    { dx: side, dy: 0 },
    { dx: -side - width, dy: 0 },
    { dx: -width / 2, dy: above },
    { dx: -width / 2, dy: -above },
    { dx: corner, dy: corner + height / 2 },
    { dx: corner, dy: -corner - height / 2 },
    { dx: -corner - width, dy: corner + height / 2 },
    { dx: -corner - width, dy: -corner - height / 2 },
  ];
}

const boxAt = (disc: LabelledDisc, place: LabelPlace): Area => ({
  left: disc.x + place.dx,
  right: disc.x + place.dx + disc.width,
  top: disc.y + place.dy - disc.height / 2,
  bottom: disc.y + place.dy + disc.height / 2,
});

const boxOf = ({ x, y, radius }: LabelledDisc): Area => ({
  left: x - radius,
  right: x + radius,
  top: y - radius,
  bottom: y + radius,
});

/**
 * Places the words of discs beside them so that no two words touch, no words lie on another disc or on an area that is
 * taken already, and none leave the drawing. Words without a free place get null: the reader finds them in the legend. Discs that stand first choose first.
 */
export function placeLabels(
  discs: readonly LabelledDisc[],
  drawing: { readonly width: number; readonly height: number },
  occupied: readonly Area[] = [],
): (LabelPlace | null)[] {
  const taken = [...occupied];
  return discs.map((disc, index) => {
    const free = candidates(disc).find((place) => {
      const box = boxAt(disc, place);
      const isInside =
        box.left >= 0 && box.right <= drawing.width && box.top >= 0 && box.bottom <= drawing.height;
      return (
        isInside &&
        !taken.some((other) => overlaps(box, other)) &&
        !discs.some((other, at) => at !== index && overlaps(box, boxOf(other)))
      );
    });
    if (free) taken.push(boxAt(disc, free));
    return free ?? null;
  });
}
