/** A table whose columns turn into bars: what an import does, drawn. */
export const ColumnsPicture = ({ label }: { readonly label: string }) => (
  <svg viewBox="0 0 200 96" role="img" aria-label={label} className="h-24 w-50">
    {[0, 1, 2, 3].map((row) =>
      [0, 1, 2].map((column) => (
        <rect
          key={`${row}-${column}`}
          x={4 + column * 26}
          y={12 + row * 20}
          width={22}
          height={12}
          rx={2}
          fill={row === 0 ? "var(--chart-bar)" : "var(--line)"}
        />
      )),
    )}
    <path
      d="M92 48h18m-6-6 6 6-6 6"
      fill="none"
      stroke="var(--muted)"
      strokeWidth={2}
      strokeLinecap="round"
    />
    {[58, 36, 22].map((width, row) => (
      <g key={width}>
        <rect x={124} y={20 + row * 22} width={68} height={12} rx={2} fill="var(--line)" />
        <rect x={124} y={20 + row * 22} width={width} height={12} rx={2} fill="var(--chart-bar)" />
      </g>
    ))}
  </svg>
);
