"use client";

import { useState } from "react";
import { useLocale } from "next-intl";
import { TextField } from "@/components/ui/text-field";
import { readNumber } from "@/lib/domain/responses/read-number";

interface Props {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
  /** Several cells of a spreadsheet were pasted here. */
  readonly onPasteCells?: (text: string) => void;
  readonly isInvalid?: boolean;
}

const read = (typed: string): number | null => readNumber(typed.replace("%", ""), 2) ?? null;

/** A percentage, checked with every key. What is no number is no target. */
export function PercentField({ label, value, onChange, onPasteCells, isInvalid = false }: Props) {
  const locale = useLocale();
  const [typed, setTyped] = useState<string | null>(null);
  const written =
    value === null ? "" : new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }).format(value);
  // What was typed stays as it was typed, as long as it means the target.
  const shown = typed !== null && read(typed) === value ? typed : written;
  return (
    <TextField
      label={label}
      isLabelHidden
      inputMode="decimal"
      autoComplete="off"
      value={shown}
      suffix={<span className="pr-2">%</span>}
      {...(isInvalid && { "aria-invalid": true })}
      onChange={(text) => {
        setTyped(text);
        onChange(read(text));
      }}
      onPaste={(event) => {
        const text = event.clipboardData.getData("text/plain");
        if (!onPasteCells || !/[\t\n]/.test(text.trim())) return;
        event.preventDefault();
        onPasteCells(text);
      }}
      className="[&_input]:pr-8 [&_input]:text-right [&_input]:tabular-nums"
    />
  );
}
