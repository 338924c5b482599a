"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import type { Problem } from "@/lib/domain/result";
import type { RuleCounts } from "@/lib/domain/segmentation/rules/count-rules";
import type { DraftRule, DraftRules } from "@/lib/domain/segmentation/rules/draft-rules";
import type { RuleVariable } from "@/lib/domain/segmentation/rules/rule-variable";
import { duplicated, MOST_RULES, moved, newRule, withRule, without } from "./edit-rules";
import { RuleCard } from "./rule-card";

interface Props {
  readonly rules: DraftRules;
  readonly variables: readonly RuleVariable[];
  readonly counts: RuleCounts | null;
  readonly problems: readonly Problem[];
  readonly set: (rules: DraftRules) => void;
  readonly putBack: (rule: DraftRule, at: number) => void;
}

/** The rules in order; the first that is true decides. */
export function RuleList({ rules, variables, counts, problems, set, putBack }: Props) {
  const t = useTranslations("rules");
  const tProblem = useTranslations("problems");
  const [firstVariable] = variables;
  const isFull = rules.rules.length >= MOST_RULES;
  const messagesAt = (at: number) =>
    problems
      .filter(({ path }) => path?.[1] === at)
      .map(({ code }) => tProblem(code as "segmentation.no-rules"));
  const nameOf = (id: string) => {
    const at = rules.rules.findIndex((rule) => rule.id === id);
    return rules.rules[at]?.name.trim() || t("rule", { position: at + 1 });
  };
  const remove = (rule: DraftRule, at: number) => {
    set(without(rules, rule.id));
    showToast({ message: t("removed", { name: nameOf(rule.id) }), onUndo: () => putBack(rule, at) });
  };
  const copy = ({ id, name }: DraftRule) =>
    set(duplicated(rules, id, crypto.randomUUID(), t("copy", { name }).slice(0, 120)));
  return (
    <>
      <ol className="flex flex-col gap-4" aria-label={t("rules")}>
        {rules.rules.map((rule, at) => (
          <RuleCard
            key={rule.id}
            position={at + 1}
            rule={rule}
            variables={variables}
            count={counts?.rules.find(({ id }) => id === rule.id)}
            problems={messagesAt(at)}
            nameOf={nameOf}
            edits={{
              change: (part) => set(withRule(rules, rule.id, part)),
              earlier: at > 0 ? () => set(moved(rules, rule.id, -1)) : undefined,
              later: at < rules.rules.length - 1 ? () => set(moved(rules, rule.id, 1)) : undefined,
              duplicate: isFull ? undefined : () => copy(rule),
              remove: () => remove(rule, at),
            }}
          />
        ))}
      </ol>
      <div>
        <Button
          icon={<Plus />}
          isDisabled={!firstVariable || isFull}
          onPress={() =>
            firstVariable &&
            set({ ...rules, rules: [...rules.rules, newRule(crypto.randomUUID(), firstVariable.id)] })
          }
        >
          {t("add")}
        </Button>
      </div>
    </>
  );
}
