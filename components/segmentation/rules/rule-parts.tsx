"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import {
  isGroup,
  matchWithin,
  MOST_PARTS,
  type DraftGroup,
  type DraftPart,
  type DraftRule,
  type DraftRules,
} from "@/lib/domain/segmentation/rules/draft-rules";
import type { RuleVariable } from "@/lib/domain/segmentation/rules/rule-variable";
import { newGroup, newPart, putBackInGroup, putPartBack, withoutPart, withPart } from "./edit-rules";
import { RuleGroup } from "./rule-group";
import { RulePart } from "./rule-part";

interface Props {
  readonly rule: DraftRule;
  readonly variables: readonly RuleVariable[];
  readonly change: (part: Partial<DraftRule>) => void;
  readonly edit: (edited: (now: DraftRules) => DraftRules) => void;
}

/** What must be true of a person: conditions, and groups of them. One is always left; what is removed can be put back. */
export function RuleParts({ rule, variables, change, edit }: Props) {
  const t = useTranslations("rules");
  const add = useRef<HTMLButtonElement>(null);
  const { id: ruleId, parts } = rule;
  const [first] = variables;
  const isFull = !first || parts.length >= MOST_PARTS;
  const replace = (one: DraftPart | DraftGroup) => change({ parts: withPart(parts, one) });
  const append = (one: DraftPart | DraftGroup) => change({ parts: [...parts, one] });
  const remove = (one: DraftPart | DraftGroup, at: number) => {
    change({ parts: withoutPart(parts, one.id) });
    add.current?.focus();
    showToast({
      message: t(isGroup(one) ? "group.removed" : "part.removed"),
      onUndo: () => edit((now) => putPartBack(now, ruleId, one, at)),
    });
  };
  const removeWithin = (group: DraftGroup, part: DraftPart, at: number) => {
    replace({ ...group, parts: withoutPart(group.parts, part.id) });
    showToast({
      message: t("part.removed"),
      onUndo: () => edit((now) => putBackInGroup(now, ruleId, group.id, part, at)),
    });
  };
  return (
    <>
      {parts.map((one, at) => {
        const removeOne = parts.length > 1 ? () => remove(one, at) : undefined;
        return isGroup(one) ? (
          <RuleGroup
            key={one.id}
            group={one}
            match={matchWithin(rule.match)}
            variables={variables}
            change={replace}
            removePart={(part, place) => removeWithin(one, part, place)}
            remove={removeOne}
          />
        ) : (
          <RulePart key={one.id} part={one} variables={variables} change={replace} remove={removeOne} />
        );
      })}
      <div className="flex flex-wrap gap-2">
        <Button
          ref={add}
          size="small"
          tone="quiet"
          icon={<Plus />}
          isDisabled={isFull}
          onPress={() => first && append(newPart(crypto.randomUUID(), first.id))}
        >
          {t("add-part")}
        </Button>
        <Button
          size="small"
          tone="quiet"
          icon={<Plus />}
          isDisabled={isFull}
          onPress={() => {
            if (!first) return;
            append(newGroup(crypto.randomUUID(), [crypto.randomUUID(), crypto.randomUUID()], first.id));
          }}
        >
          {t("group.add")}
        </Button>
      </div>
    </>
  );
}
