/** Three answers, one of them set aside: what this page is for, drawn. */
export const QualityPicture = ({ label }: { readonly label: string }) => (
  <svg viewBox="0 0 200 104" role="img" aria-label={label} className="h-26 w-50">
    {[10, 42].map((y) => (
      <g key={y}>
        <rect
          x={8}
          y={y}
          width={132}
          height={26}
          rx={6}
          fill="var(--surface)"
          stroke="var(--line)"
          strokeWidth={1.5}
        />
        {[0, 1, 2, 3, 4].map((point) => (
          <circle
            key={point}
            cx={28 + point * 22}
            cy={y + 13}
            r={5}
            fill={point === (y === 10 ? 3 : 1) ? "var(--chart-bar)" : "var(--line)"}
          />
        ))}
      </g>
    ))}
    <g opacity={0.6}>
      <rect
        x={60}
        y={74}
        width={132}
        height={26}
        rx={6}
        fill="none"
        stroke="var(--line-strong)"
        strokeWidth={1.5}
        strokeDasharray="4 4"
      />
      {[0, 1, 2, 3, 4].map((point) => (
        <circle
          key={point}
          cx={80 + point * 22}
          cy={87}
          r={5}
          fill="var(--line-strong)"
          opacity={point === 4 ? 1 : 0.35}
        />
      ))}
    </g>
  </svg>
);
