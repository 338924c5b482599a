import { segmentColour } from "@/components/ui/segment-colour";
import { contentHash } from "@/lib/domain/personas/content-hash";

interface Props {
  /** What the portrait is drawn from: the segment's id. The same seed gives the same portrait, for ever. */
  readonly seed: string;
  /** Index of the segment's colour, from 0. */
  readonly colour: number;
  readonly className?: string;
}

const rings = 11;
const points = 96;

/** Digits of the seed's hash as numbers in 0…1. */
function traitsOf(seed: string): (index: number) => number {
  const digits = contentHash(seed) + contentHash("portrait", seed);
  return (index) => parseInt(digits.slice((index * 2) % 30, ((index * 2) % 30) + 2) || "7f", 16) / 255;
}

/**
 * A segment's abstract portrait: a rosette whose petals, twist and depth come from its lineage and whose hue is the
 * segment's. No face, no age, no sex: faces steer how a description is judged.
 */
export function Portrait({ seed, colour, className }: Props) {
  const trait = traitsOf(seed);
  const petals = 3 + Math.floor(trait(0) * 6);
  const second = petals + 2 + Math.floor(trait(1) * 4);
  const depth = 0.1 + trait(2) * 0.16;
  const fineDepth = 0.02 + trait(3) * 0.06;
  const twist = (trait(4) - 0.5) * 1.9;
  const turn = trait(5) * Math.PI * 2;
  const hue = segmentColour(colour);
  const shapes = Array.from({ length: rings }, (_, ring) => {
    const size = 88 * (1 - ring / (rings + 1.5));
    const angle = turn + twist * (ring / rings);
    return outline(
      size,
      (theta) =>
        1 + depth * Math.cos(petals * (theta + angle)) + fineDepth * Math.cos(second * theta - angle),
    );
  });
  return (
    <svg viewBox="-100 -100 200 200" aria-hidden="true" className={className}>
      <rect x="-100" y="-100" width="200" height="200" rx="28" fill={hue} opacity="0.1" />
      {shapes.map((path, ring) => (
        <path
          key={ring}
          d={path}
          fill={hue}
          fillOpacity={ring === rings - 1 ? 0.9 : 0.03 + ring * 0.014}
          stroke={hue}
          strokeOpacity={0.35 + (ring / rings) * 0.5}
          strokeWidth={ring % 3 === 0 ? 1.4 : 0.7}
        />
      ))}
    </svg>
  );
}

function outline(size: number, radiusAt: (theta: number) => number): string {
  const at = Array.from({ length: points }, (_, index) => {
    const theta = (index / points) * Math.PI * 2;
    const radius = (size * radiusAt(theta)) / 1.25;
    return `${(radius * Math.cos(theta)).toFixed(1)},${(radius * Math.sin(theta)).toFixed(1)}`;
  });
  return `M${at.join("L")}Z`;
}
