/** Scales people write in words, from least to most. A column whose values all stand in one of them is ordered. */
const scales: readonly (readonly (readonly string[])[])[] = [
  [
    ["strongly disagree"],
    ["disagree"],
    ["neither", "neither agree nor disagree", "neutral"],
    ["agree"],
    ["strongly agree"],
  ],
  [["completely disagree"], ["disagree"], ["neither", "neutral"], ["agree"], ["completely agree"]],
  [
    ["strongly disagree"],
    ["disagree"],
    ["slightly disagree", "somewhat disagree"],
    ["neutral", "neither agree nor disagree", "neither"],
    ["slightly agree", "somewhat agree"],
    ["agree"],
    ["strongly agree"],
  ],
  [["very dissatisfied"], ["dissatisfied"], ["neutral", "neither"], ["satisfied"], ["very satisfied"]],
  [["very unlikely"], ["unlikely"], ["neutral", "neither"], ["likely"], ["very likely"]],
  [["very bad"], ["bad"], ["neutral", "ok"], ["good"], ["very good"]],
  [["very poor"], ["poor"], ["fair", "average"], ["good"], ["very good"], ["excellent"]],
  [["never"], ["rarely", "seldom"], ["sometimes", "occasionally"], ["often", "frequently"], ["always"]],
  [["never"], ["less often"], ["yearly"], ["monthly"], ["weekly"], ["daily"]],
  [["very low"], ["low"], ["medium", "moderate"], ["high"], ["very high"]],
  [["small"], ["medium"], ["large"]],
  [["none"], ["primary"], ["secondary"], ["tertiary", "higher"]],
  [
    ["not important", "not at all important"],
    ["slightly important"],
    ["moderately important", "somewhat important"],
    ["important"],
    ["very important"],
    ["extremely important"],
  ],
];

const below = /^(<|≤|under|below|less|up to|fewer|at most|do|poniżej|unter)/i;
const above = /^(>|≥|over|above|more|at least|powyżej|über)|(\+|or more|and more|and over|or older)$/i;
const rangeMark = /\d\s*[kKmM]?\s*(-|–|to|do|bis|and)\s*[$€£]?\s*\d/i;

const positionIn = (scale: readonly (readonly string[])[], value: string): number =>
  scale.findIndex((names) => names.includes(value.toLowerCase()));

function byWords(values: readonly string[]): string[] | undefined {
  const scale = scales.find((candidate) => values.every((value) => positionIn(candidate, value) >= 0));
  return scale && values.length >= 3
    ? [...values].sort((a, b) => positionIn(scale, a) - positionIn(scale, b))
    : undefined;
}

function firstNumber(value: string): number {
  const digits = /\d[\d,\s]*(\.\d+)?/.exec(value)?.[0];
  return digits === undefined ? Number.NaN : Number(digits.replace(/[,\s]/g, ""));
}

/** Bands such as "<30k", "30-60k", ">120k" or "$30,001 to $60,000", by where each begins. */
function byBands(values: readonly string[]): string[] | undefined {
  const isBand = (value: string) => rangeMark.test(value) || below.test(value) || above.test(value);
  if (values.length < 2 || !values.every((value) => isBand(value) && !Number.isNaN(firstNumber(value))))
    return undefined;
  const start = (value: string) =>
    firstNumber(value) + (below.test(value) ? -0.5 : above.test(value) ? 0.5 : 0);
  return [...values].sort((a, b) => start(a) - start(b));
}

const numbered = /^(\D{0,3}?)(\d{1,2})(\D.*)?$/s;

/** Points that carry their own number: "1 Extremely well" … "4 Not well at all", "Q1" … "Q4". */
function byOwnNumber(values: readonly string[]): string[] | undefined {
  const parts = values.map((value) => numbered.exec(value));
  const prefixes = new Set(parts.map((part) => part?.[1]));
  const numbers = parts.map((part) => Number(part?.[2] ?? Number.NaN));
  const isScale =
    values.length >= 3 &&
    prefixes.size === 1 &&
    numbers.every((n) => n <= 11) &&
    new Set(numbers).size === values.length &&
    Math.max(...numbers) - Math.min(...numbers) < values.length + 2;
  return isScale
    ? values
        .map((value, i) => ({ value, n: numbers[i] ?? 0 }))
        .sort((a, b) => a.n - b.n)
        .map(({ value }) => value)
    : undefined;
}

/** The values from least to most where they show an order of their own; otherwise undefined. */
export const orderOfValues = (values: readonly string[]): string[] | undefined =>
  byWords(values) ?? byBands(values) ?? byOwnNumber(values);

/** Values that have no order of their own: numbers by size, the rest by the alphabet. */
export function sortValues(values: readonly string[]): string[] {
  const isNumeric = values.every((value) => value.trim() !== "" && !Number.isNaN(Number(value)));
  return [...values].sort((a, b) => (isNumeric ? Number(a) - Number(b) : a.localeCompare(b, "en")));
}

const ownNumber = /^(\d{1,2})[\s.):=–-]+(\S.*)$/s;

/** Code and label of a value that carries both ("1 Extremely well"), else the value twice. */
export function codeAndLabel(value: string): { code: string; label: string } {
  const parts = rangeMark.test(value) ? null : ownNumber.exec(value);
  return parts?.[1] && parts[2] ? { code: parts[1], label: parts[2] } : { code: value, label: value };
}
