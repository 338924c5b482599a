"use client";

import { ArrowDown, ArrowUp, Copy, Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { RuleCount } from "@/lib/domain/segmentation/rules/count-rules";
import type { DraftRule } from "@/lib/domain/segmentation/rules/draft-rules";
import type { RuleVariable } from "@/lib/domain/segmentation/rules/rule-variable";
import { newPart } from "./edit-rules";
import { RulePart } from "./rule-part";
import { RuleReach } from "./rule-reach";

export interface RuleEdits {
  readonly change: (part: Partial<DraftRule>) => void;
  /** Absent at the ends. */
  readonly earlier: (() => void) | undefined;
  readonly later: (() => void) | undefined;
  readonly duplicate: (() => void) | undefined;
  readonly remove: () => void;
}

interface Props {
  readonly position: number;
  readonly rule: DraftRule;
  readonly variables: readonly RuleVariable[];
  readonly count: RuleCount | undefined;
  readonly problems: readonly string[];
  readonly nameOf: (ruleId: string) => string;
  readonly edits: RuleEdits;
}

/** One rule: its segment's name, what must be true of a person, and whom it takes. */
export function RuleCard({ position, rule, variables, count, problems, nameOf, edits }: Props) {
  const t = useTranslations("rules");
  const { parts, match } = rule;
  const [first] = variables;
  const setPart = (at: number, part: DraftRule["parts"][number]) =>
    edits.change({ parts: parts.map((own, index) => (index === at ? part : own)) });
  return (
    <li
      aria-label={t("rule", { position })}
      className="border-line bg-surface flex flex-col gap-4 rounded-lg border p-4 sm:p-5"
    >
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          className="min-w-48 grow"
          label={t("name", { position })}
          value={rule.name}
          maxLength={120}
          onChange={(name) => edits.change({ name })}
        />
        <div className="flex">
          <IconButton
            label={t("earlier")}
            icon={<ArrowUp />}
            isDisabled={!edits.earlier}
            onPress={() => edits.earlier?.()}
          />
          <IconButton
            label={t("later")}
            icon={<ArrowDown />}
            isDisabled={!edits.later}
            onPress={() => edits.later?.()}
          />
          <IconButton
            label={t("duplicate")}
            icon={<Copy />}
            isDisabled={!edits.duplicate}
            onPress={() => edits.duplicate?.()}
          />
          <IconButton label={t("remove")} icon={<Trash2 />} onPress={edits.remove} />
        </div>
      </div>
      {parts.length > 1 ? (
        <Select
          label={t("match")}
          value={match}
          onChange={(id) => edits.change({ match: id === "any" ? "any" : "all" })}
          options={[
            { id: "all", label: t("all") },
            { id: "any", label: t("any") },
          ]}
        />
      ) : null}
      {parts.map((part, at) => (
        <RulePart
          key={at}
          part={part}
          variables={variables}
          change={(changed) => setPart(at, changed)}
          remove={
            parts.length > 1
              ? () => edits.change({ parts: parts.filter((_, index) => index !== at) })
              : undefined
          }
        />
      ))}
      <div>
        <Button
          size="small"
          tone="quiet"
          icon={<Plus />}
          isDisabled={!first || parts.length >= 20}
          onPress={() => first && edits.change({ parts: [...parts, newPart(first.id)] })}
        >
          {t("add-part")}
        </Button>
      </div>
      {problems.length === 0 ? null : (
        <ul className="text-bad text-sm" aria-live="polite">
          {problems.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {/* Room is kept for two lines: a page that moves while counts come closes whatever list is open. */}
      <div className="min-h-12" aria-live="polite">
        {count === undefined ? null : <RuleReach count={count} nameOf={nameOf} />}
      </div>
    </li>
  );
}
