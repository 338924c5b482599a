import { useFormatter } from "next-intl";

/** A p-value as it is written: "= .023", "< .001". */
export function usePValue(): (p: number) => string {
  const format = useFormatter();
  return (p) =>
    p < 0.001 ? "< .001" : `= ${format.number(p, { minimumFractionDigits: 3, maximumFractionDigits: 3 })}`;
}
