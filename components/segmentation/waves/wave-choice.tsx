"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState, type FormEvent } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";

interface Props {
  readonly segmentationId: string;
  /** `by` and the days of a new wave, as the address has them. */
  readonly by: string;
  readonly cuts: string;
  readonly questions: readonly { readonly variableId: string; readonly label: string }[];
}

/** How people fall into waves; it stands in the address, so that a view can be sent to a colleague. */
export function WaveChoice({ segmentationId, by, cuts, questions }: Props) {
  const t = useTranslations("waves.division");
  const router = useRouter();
  const [chosen, setChosen] = useState(by);
  const [days, setDays] = useState(cuts);
  const go = (next: string, at = "") =>
    router.push(
      `/segments/${segmentationId}/waves?${new URLSearchParams({ by: next, ...(at !== "" && { cuts: at }) }).toString()}`,
      { scroll: false },
    );
  const choose = (next: string) => {
    setChosen(next);
    if (next !== "dates") go(next);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    go("dates", days);
  };
  return (
    <form onSubmit={submit} className="flex flex-wrap items-end gap-3" data-print="hide">
      <Select
        className="w-64 max-w-full"
        label={t("label")}
        value={chosen}
        onChange={choose}
        options={[
          { id: "month", label: t("month") },
          { id: "quarter", label: t("quarter") },
          { id: "dates", label: t("dates") },
          ...questions.map(({ variableId, label }) => ({
            id: `question:${variableId}`,
            label: t("question", { label }),
          })),
        ]}
      />
      {chosen === "dates" ? (
        <>
          <TextField
            className="w-96 max-w-full"
            label={t("cuts")}
            description={t("cuts-hint")}
            value={days}
            onChange={setDays}
          />
          <Button type="submit">{t("show")}</Button>
        </>
      ) : null}
    </form>
  );
}
