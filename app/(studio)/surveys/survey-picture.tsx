/** A questionnaire whose answers sort themselves into three groups: what surveys lead to. */
export const SurveyPicture = () => (
  <svg viewBox="0 0 280 120" fill="none" className="w-full">
    <rect x="8" y="10" width="92" height="100" rx="10" className="fill-surface stroke-line-strong" />
    {[30, 52, 74].map((y, row) => (
      <g key={y}>
        <circle cx="26" cy={y} r="5" className={row === 1 ? "fill-accent" : "stroke-line-strong"} />
        <rect
          x="38"
          y={y - 3}
          width={row === 1 ? 44 : 52 - row * 8}
          height="6"
          rx="3"
          className="fill-line"
        />
      </g>
    ))}
    <rect x="20" y="90" width="40" height="10" rx="5" className="fill-accent" />
    <path
      d="M112 60h36m0 0-7-6m7 6-7 6"
      className="stroke-line-strong"
      strokeWidth="1.5"
      strokeLinecap="round"
    />
    {[
      [182, 34, "fill-seg-1"],
      [198, 28, "fill-seg-1"],
      [192, 44, "fill-seg-1"],
      [236, 48, "fill-seg-4"],
      [250, 40, "fill-seg-4"],
      [252, 56, "fill-seg-4"],
      [196, 88, "fill-seg-7"],
      [210, 80, "fill-seg-7"],
      [212, 96, "fill-seg-7"],
      [226, 86, "fill-seg-7"],
    ].map(([x, y, colour]) => (
      <circle key={`${x}-${y}`} cx={x} cy={y} r="6" className={String(colour)} />
    ))}
  </svg>
);
