import { segmentColour } from "../segment-colour";

/** Whose the numbers in a drawing are: number, colour, name, and what else is known in short. */
export function NumberedLegend({
  parts,
}: {
  /** In the order of their numbers, from 1; `index` is the colour, counted from 0. */
  parts: readonly { id: string; label: string; index: number; detail?: string }[];
}) {
  return (
    <ol className="mt-3 flex flex-wrap gap-x-5 gap-y-1 text-xs">
      {parts.map((part, order) => (
        <li key={part.id} className="flex items-center gap-1.5">
          <span
            className="size-2.5 shrink-0 rounded-full"
            style={{ background: segmentColour(part.index) }}
          />
          <span className="text-ink font-semibold tabular-nums">{order + 1}</span>
          <span className="text-ink">{part.label}</span>
          {part.detail !== undefined && <span className="text-muted tabular-nums">{part.detail}</span>}
        </li>
      ))}
    </ol>
  );
}
