"use client";

import { useTranslations } from "next-intl";
import { Checkbox } from "@/components/ui/checkbox";
import { Disclosure } from "@/components/ui/disclosure";
import type { BaseQuestion } from "@/lib/domain/segmentation/segmentation-plan";

interface Props {
  readonly questions: readonly BaseQuestion[];
  /** Variable ids. */
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Which variables form the segments: whole questions at a tick, single parts on demand. */
export function BasePicker({ questions, chosen, onChange }: Props) {
  const t = useTranslations("segmentation.start");
  const set = (ids: readonly string[], isChosen: boolean) =>
    onChange(isChosen ? [...new Set([...chosen, ...ids])] : chosen.filter((id) => !ids.includes(id)));
  const ordered = [...questions].sort((a, b) => Number(b.role === "base") - Number(a.role === "base"));
  return (
    <fieldset className="w-full">
      <legend className="text-ink text-sm font-medium">{t("lca-base")}</legend>
      <p className="text-muted mt-1 text-sm">{t("lca-base-hint")}</p>
      <div
        className="border-line relative mt-3 max-h-96 overflow-y-auto rounded-md border px-4 py-2"
        tabIndex={-1}
      >
        {ordered.map((question) => (
          <Question key={question.itemId} question={question} chosen={chosen} set={set} />
        ))}
      </div>
    </fieldset>
  );
}

interface QuestionProps {
  readonly question: BaseQuestion;
  readonly chosen: readonly string[];
  readonly set: (ids: readonly string[], isChosen: boolean) => void;
}

function Question({ question, chosen, set }: QuestionProps) {
  const t = useTranslations("segmentation.start");
  const ids = question.variables.map(({ id }) => id);
  const some = ids.filter((id) => chosen.includes(id)).length;
  const whole = (
    <Checkbox
      label={question.text}
      {...(question.dimension === "demographic" ? { description: t("demographic-note") } : {})}
      isSelected={some === ids.length}
      isIndeterminate={some > 0 && some < ids.length}
      onChange={(isChosen) => set(ids, isChosen)}
    />
  );
  if (ids.length === 1) return <div className="py-1">{whole}</div>;
  return (
    <div className="py-1">
      {whole}
      <div className="ms-7">
        <Disclosure summary={t("lca-many", { chosen: some, all: ids.length })}>
          {question.variables.map((variable) => (
            <div key={variable.id} className="py-0.5">
              <Checkbox
                label={variable.label}
                isSelected={chosen.includes(variable.id)}
                onChange={(isChosen) => set([variable.id], isChosen)}
              />
            </div>
          ))}
        </Disclosure>
      </div>
    </div>
  );
}
