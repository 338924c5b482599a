"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/radio-group";
import { PercentField } from "./percent-field";
import type { DraftMargin } from "./weighting-draft";

interface Props {
  readonly margin: DraftMargin;
  readonly onChange: (noAnswer: DraftMargin["noAnswer"]) => void;
}

/** What happens to people without an answer to a question; nothing where everybody answered and nothing was chosen. */
export function NoAnswerChoice({ margin: { noAnswer, counted }, onChange }: Props) {
  const t = useTranslations("weighting.form");
  if (!counted || (counted.without === 0 && noAnswer === "keep")) return null;
  const answered = counted.people.reduce((sum, [, people]) => sum + people, 0);
  return (
    <div className="flex flex-wrap items-end gap-x-6 gap-y-2">
      <RadioGroup
        label={t("without", {
          people: counted.without,
          share: counted.without / (answered + counted.without || 1),
        })}
        value={noAnswer === "keep" ? "keep" : "share"}
        onChange={(choice) => onChange(choice === "keep" ? "keep" : null)}
        options={[
          { id: "keep", label: t("withoutKeep") },
          { id: "share", label: t("withoutShare") },
        ]}
      />
      {noAnswer !== "keep" && (
        <div className="w-28">
          <PercentField label={t("withoutTarget")} value={noAnswer} onChange={onChange} />
        </div>
      )}
    </div>
  );
}
