"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast-queue";
import type { Problem } from "@/lib/domain/result";
import type { RuleCounts } from "@/lib/domain/segmentation/rules/count-rules";
import type { DraftRule, DraftRules } from "@/lib/domain/segmentation/rules/draft-rules";
import type { RuleVariable } from "@/lib/domain/segmentation/rules/rule-variable";
import { duplicated, MOST_RULES, newRule, putBack, withRule, without } from "./edit-rules";
import { RuleCard } from "./rule-card";
import { useMoves } from "./use-moves";

interface Props {
  readonly rules: DraftRules;
  readonly variables: readonly RuleVariable[];
  readonly counts: RuleCounts | null;
  readonly problems: readonly Problem[];
  readonly set: (rules: DraftRules) => void;
  /** Changes the rules as they are by then: what was removed is put back into what was written since. */
  readonly edit: (edited: (now: DraftRules) => DraftRules) => void;
}

/** The rules in order; the first that is true decides. */
export function RuleList({ rules, variables, counts, problems, set, edit }: Props) {
  const t = useTranslations("rules");
  const tProblem = useTranslations("problems");
  const { move, said } = useMoves(rules, set);
  const list = useRef<HTMLOListElement>(null);
  const add = useRef<HTMLButtonElement>(null);
  const [firstVariable] = variables;
  const isWeighted = counts?.isWeighted ?? false;
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
    // The focus goes on with the rule that takes the place, not back to the top of the page.
    requestAnimationFrame(() => {
      const cards = list.current?.children;
      const next = cards?.[Math.min(at, cards.length - 1)] ?? add.current;
      if (next instanceof HTMLElement) next.focus();
    });
    showToast({
      message: t("removed", { name: nameOf(rule.id) }),
      onUndo: () => edit((now) => putBack(now, rule, at)),
    });
  };
  const copy = ({ id, name }: DraftRule) =>
    set(duplicated(rules, id, crypto.randomUUID(), t("copy", { name }).slice(0, 120)));
  const begun = (variable: string) => newRule(crypto.randomUUID(), crypto.randomUUID(), variable);
  return (
    <>
      <ol ref={list} className="flex flex-col gap-4" aria-label={t("rules")}>
        {rules.rules.map((rule, at) => (
          <RuleCard
            key={rule.id}
            position={at + 1}
            rule={rule}
            variables={variables}
            count={counts?.rules.find(({ id }) => id === rule.id)}
            isWeighted={isWeighted}
            problems={messagesAt(at)}
            nameOf={nameOf}
            change={(part) => set(withRule(rules, rule.id, part))}
            edit={edit}
            moves={{
              isFirst: at === 0,
              isLast: at === rules.rules.length - 1,
              move: (by) => move(at, by),
              duplicate: isFull ? undefined : () => copy(rule),
              remove: () => remove(rule, at),
            }}
          />
        ))}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
      <div className="text-muted flex flex-col gap-1 text-sm text-pretty empty:hidden">
        {rules.rules.length > 1 ? <p className="pointer-coarse:hidden">{t("keys")}</p> : null}
        {isWeighted ? <p>{t("weighted")}</p> : null}
      </div>
      <div>
        <Button
          ref={add}
          icon={<Plus />}
          isDisabled={!firstVariable || isFull}
          onPress={() => firstVariable && set({ ...rules, rules: [...rules.rules, begun(firstVariable.id)] })}
        >
          {t("add")}
        </Button>
      </div>
    </>
  );
}
