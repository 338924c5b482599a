"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/ui/text-field";
import { readBands } from "@/lib/domain/responses/weighting/read-bands";

interface Props {
  readonly bands: readonly number[];
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly onChange: (bands: readonly number[]) => void;
}

/** Where the bands of a number begin. They apply once the field is left, as targets follow them. */
export function BandField({ bands, range, onChange }: Props) {
  const t = useTranslations("weighting.form");
  const locale = useLocale();
  const written = bands.map((from) => new Intl.NumberFormat(locale).format(from)).join("; ");
  const [typed, setTyped] = useState<string | null>(null);
  const read = readBands(typed ?? written);
  const isRising = read?.every((from, at) => at === 0 || from > (read[at - 1] ?? 0)) ?? false;
  const settle = () => {
    if (read && isRising && read.join() !== bands.join()) onChange(read);
    if (read && isRising) setTyped(null);
  };
  return (
    <TextField
      label={t("bands")}
      value={typed ?? written}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => {
        if (event.key !== "Enter") return;
        event.preventDefault();
        settle();
      }}
      placeholder="25; 40; 60"
      autoComplete="off"
      description={range ? t("bandsHint", { low: range.low, high: range.high }) : t("bandsHintEmpty")}
      {...(typed !== null && typed.trim() !== "" && !(read && isRising) && { errorMessage: t("bandsWrong") })}
      className="max-w-md"
    />
  );
}
