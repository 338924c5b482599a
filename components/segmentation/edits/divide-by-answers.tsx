"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ComboBox } from "@/components/ui/combo-box";
import { Select } from "@/components/ui/select";
import type { DivisionQuestion } from "@/lib/domain/segmentation/edits/division-offer";
import type { PartsByAnswers } from "./parts-by-answers";

interface Props {
  readonly questions: readonly DivisionQuestion[];
  readonly parts: PartsByAnswers | null;
  readonly names: readonly string[];
  readonly onChoose: (question: DivisionQuestion) => void;
  readonly onChange: (parts: PartsByAnswers) => void;
}

const mostParts = 3;

/** A question, and which of its answers belong to which part. */
export function DivideByAnswers({ questions, parts, names, onChoose, onChange }: Props) {
  const t = useTranslations("edits.split");
  if (questions.length === 0) return <p className="text-muted">{t("no-questions")}</p>;
  return (
    <>
      <ComboBox
        label={t("question")}
        options={questions.map(({ variableId, label }) => ({ id: variableId, label }))}
        value={parts?.question.variableId ?? null}
        onChange={(id) => {
          const question = questions.find(({ variableId }) => variableId === id);
          if (question) onChoose(question);
        }}
      />
      {parts ? <Answers parts={parts} names={names} onChange={onChange} /> : null}
    </>
  );
}

function Answers({
  parts,
  names,
  onChange,
}: {
  parts: PartsByAnswers;
  names: readonly string[];
  onChange: (parts: PartsByAnswers) => void;
}) {
  const t = useTranslations("edits.split");
  const options = Array.from({ length: parts.count }, (_, part) => ({
    id: String(part),
    label: t("part-number", { number: part + 1 }),
    description: names[part] ?? "",
  }));
  const rows = [
    ...parts.question.answers
      .filter(({ people }) => people > 0)
      .map(({ id, label, people }) => ({
        id,
        label,
        people,
        part: parts.partOf[id] ?? 0,
        choose: (part: number) => onChange({ ...parts, partOf: { ...parts.partOf, [id]: part } }),
      })),
    ...(parts.question.others > 0
      ? [
          {
            id: "others",
            label: t(parts.question.answers.length === 1 ? "not-this" : "no-answer"),
            people: parts.question.others,
            part: parts.others,
            choose: (part: number) => onChange({ ...parts, others: part }),
          },
        ]
      : []),
  ];
  return (
    <div className="flex flex-col gap-2">
      <p className="text-ink text-sm font-medium">{t("answers")}</p>
      <ul className="divide-line/70 divide-y">
        {rows.map((row) => (
          <li key={row.id} className="flex items-center justify-between gap-3 py-2">
            <span className="text-ink min-w-0 text-pretty">
              {row.label}{" "}
              <span className="text-muted text-sm whitespace-nowrap tabular-nums">
                {t("people", { count: row.people })}
              </span>
            </span>
            <Select
              label={t("part-of", { answer: row.label })}
              isLabelHidden
              className="w-28 shrink-0"
              value={String(row.part)}
              options={options}
              onChange={(id) => row.choose(Number(id))}
            />
          </li>
        ))}
      </ul>
      {parts.count < mostParts && rows.length > 2 ? (
        <Button
          size="small"
          className="self-start"
          onPress={() => onChange({ ...parts, count: parts.count + 1 })}
        >
          {t("third")}
        </Button>
      ) : null}
    </div>
  );
}
