"use client";

import { Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { ComboBox } from "@/components/ui/combo-box";
import { IconButton } from "@/components/ui/icon-button";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import type { DraftPart } from "@/lib/domain/segmentation/rules/draft-rules";
import type { RuleVariable } from "@/lib/domain/segmentation/rules/rule-variable";
import { newPart } from "./edit-rules";

interface Props {
  readonly part: DraftPart;
  readonly variables: readonly RuleVariable[];
  readonly change: (part: DraftPart) => void;
  /** Absent for the only part of a rule. */
  readonly remove: (() => void) | undefined;
}

const bound = (value: number): number | null => (Number.isFinite(value) ? value : null);

const relationOf = ({ isNot, isAnswered }: DraftPart) =>
  isAnswered ? (isNot ? "not-answered" : "answered") : isNot ? "not" : "is";

/** What a relation says of a part; answers and bounds stay written for when it is turned back. */
const saidBy = (relation: string | null): Pick<DraftPart, "isNot" | "isAnswered"> => ({
  isNot: relation === "not" || relation === "not-answered",
  isAnswered: relation === "answered" || relation === "not-answered",
});

/** One part of a rule: a question, and which answers to it, from what to what, or whether it has any. */
export function RulePart({ part, variables, change, remove }: Props) {
  const t = useTranslations("rules.part");
  const variable = variables.find(({ id }) => id === part.variable);
  const isNumber = variable?.answers === null;
  return (
    <div className="bg-sunken flex flex-col gap-3 rounded-md p-3">
      <div className="flex items-end gap-2">
        <ComboBox
          className="min-w-0 grow"
          label={t("question")}
          value={part.variable}
          onChange={(id) => {
            if (id !== null && id !== part.variable) change(newPart(part.id, id));
          }}
          options={variables.map(({ id, label, question }) => ({
            id,
            label,
            ...(question === "" ? {} : { description: question }),
          }))}
        />
        {remove === undefined ? null : <IconButton label={t("remove")} icon={<Trash2 />} onPress={remove} />}
      </div>
      <Select
        label={t("relation")}
        isLabelHidden
        value={relationOf(part)}
        onChange={(relation) => change({ ...part, ...saidBy(relation) })}
        options={[
          { id: "is", label: t(isNumber ? "within" : "is") },
          { id: "not", label: t(isNumber ? "outside" : "is-not") },
          { id: "answered", label: t("answered") },
          { id: "not-answered", label: t("not-answered") },
        ]}
      />
      {variable?.answers && !part.isAnswered ? (
        <CheckboxGroup
          label={t("answers")}
          isLabelHidden
          className="max-h-64 overflow-y-auto"
          value={part.anyOf.map(String)}
          onChange={(codes) => change({ ...part, anyOf: codes.map(Number).sort((a, b) => a - b) })}
          options={variable.answers.map(({ code, label }) => ({ id: String(code), label }))}
        />
      ) : null}
      {isNumber && !part.isAnswered ? (
        <div className="grid grid-cols-2 gap-3">
          <NumberField
            label={t("at-least")}
            value={part.atLeast ?? Number.NaN}
            onChange={(value) => change({ ...part, atLeast: bound(value) })}
          />
          <NumberField
            label={t("at-most")}
            value={part.atMost ?? Number.NaN}
            onChange={(value) => change({ ...part, atMost: bound(value) })}
          />
        </div>
      ) : null}
    </div>
  );
}
