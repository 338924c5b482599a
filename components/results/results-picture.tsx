/** A card with a sentence over three bars: what results look like, drawn. */
export const ResultsPicture = ({ label }: { readonly label: string }) => (
  <svg viewBox="0 0 200 104" role="img" aria-label={label} className="h-26 w-50">
    <rect
      x={1}
      y={1}
      width={198}
      height={102}
      rx={10}
      fill="var(--surface)"
      stroke="var(--line)"
      strokeWidth={1.5}
    />
    <rect x={16} y={16} width={122} height={7} rx={3.5} fill="var(--ink)" opacity={0.75} />
    <rect x={16} y={28} width={64} height={5} rx={2.5} fill="var(--line-strong)" opacity={0.6} />
    {[150, 96, 58].map((width, row) => (
      <rect
        key={width}
        x={16}
        y={46 + row * 17}
        width={width}
        height={10}
        rx={2}
        fill={row === 0 ? "var(--chart-bar)" : "var(--chart-quiet)"}
      />
    ))}
  </svg>
);
