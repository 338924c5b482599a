"use client";

import { Plus, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useRef } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import {
  MOST_PARTS,
  type DraftGroup,
  type DraftPart,
  type DraftRule,
} from "@/lib/domain/segmentation/rules/draft-rules";
import type { RuleVariable } from "@/lib/domain/segmentation/rules/rule-variable";
import { newPart, withPart } from "./edit-rules";
import { RulePart } from "./rule-part";

interface Props {
  readonly group: DraftGroup;
  /** Whether all of its conditions have to be true, or one. */
  readonly match: DraftRule["match"];
  readonly variables: readonly RuleVariable[];
  readonly change: (group: DraftGroup) => void;
  readonly removePart: (part: DraftPart, at: number) => void;
  /** Absent for all that a rule says. */
  readonly remove: (() => void) | undefined;
}

/** Conditions joined the other way than the rule they stand in; the last of them goes with its group. */
export function RuleGroup({ group, match, variables, change, removePart, remove }: Props) {
  const t = useTranslations("rules.group");
  const heading = useId();
  const add = useRef<HTMLButtonElement>(null);
  const { parts } = group;
  const [first] = variables;
  const removeOne = (part: DraftPart, at: number) => {
    removePart(part, at);
    add.current?.focus();
  };
  return (
    <div
      role="group"
      aria-labelledby={heading}
      className="border-line-strong flex flex-col gap-3 border-l-2 pl-3"
    >
      <div className="flex items-center justify-between gap-2">
        <p id={heading} className="text-ink text-sm font-medium">
          {t(match)}
        </p>
        {remove === undefined ? null : <IconButton label={t("remove")} icon={<Trash2 />} onPress={remove} />}
      </div>
      {parts.map((part, at) => (
        <RulePart
          key={part.id}
          part={part}
          variables={variables}
          change={(changed) => change({ ...group, parts: withPart(parts, changed) })}
          remove={parts.length > 1 ? () => removeOne(part, at) : remove}
        />
      ))}
      <div>
        <Button
          ref={add}
          size="small"
          tone="quiet"
          icon={<Plus />}
          isDisabled={!first || parts.length >= MOST_PARTS}
          onPress={() =>
            first && change({ ...group, parts: [...parts, newPart(crypto.randomUUID(), first.id)] })
          }
        >
          {t("add-part")}
        </Button>
      </div>
    </div>
  );
}
