"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { RuleCount } from "@/lib/domain/segmentation/rules/count-rules";
import { isGroup, type DraftRule, type DraftRules } from "@/lib/domain/segmentation/rules/draft-rules";
import type { RuleVariable } from "@/lib/domain/segmentation/rules/rule-variable";
import { movedBy } from "./move-key";
import { RuleHead, type RuleMoves } from "./rule-head";
import { RuleParts } from "./rule-parts";
import { RuleReach } from "./rule-reach";

interface Props {
  readonly position: number;
  readonly rule: DraftRule;
  readonly variables: readonly RuleVariable[];
  readonly count: RuleCount | undefined;
  readonly isWeighted: boolean;
  readonly problems: readonly string[];
  readonly nameOf: (ruleId: string) => string;
  readonly change: (part: Partial<DraftRule>) => void;
  readonly edit: (edited: (now: DraftRules) => DraftRules) => void;
  readonly moves: RuleMoves;
}

/** One rule: its segment's name, what must be true of a person, and whom it takes. Buttons, or Alt and an arrow, move it. */
export function RuleCard(props: Props) {
  const { position, rule, variables, count, isWeighted, problems, nameOf, change, edit, moves } = props;
  const t = useTranslations("rules");
  const { parts, match } = rule;
  return (
    <li
      aria-label={t("rule", { position })}
      tabIndex={-1}
      aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
      className="border-line bg-surface focus-visible:outline-focus flex scroll-my-24 flex-col gap-4 rounded-lg border p-4 outline-none **:scroll-my-24 focus-visible:outline-2 sm:p-5"
      onKeyDownCapture={(event) => {
        const by = movedBy(event);
        if (by === null) return;
        // Neither a list that would open nor a number that would grow gets the key.
        event.preventDefault();
        event.stopPropagation();
        moves.move(by);
      }}
    >
      <RuleHead
        position={position}
        name={rule.name}
        called={nameOf(rule.id)}
        rename={(name) => change({ name })}
        moves={moves}
      />
      {parts.length > 1 || parts.some(isGroup) ? (
        <Select
          label={t("match")}
          value={match}
          onChange={(id) => change({ match: id === "any" ? "any" : "all" })}
          options={[
            { id: "all", label: t("all") },
            { id: "any", label: t("any") },
          ]}
        />
      ) : null}
      <RuleParts rule={rule} variables={variables} change={change} edit={edit} />
      {problems.length === 0 ? null : (
        <ul className="text-bad text-sm" aria-live="polite">
          {problems.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {/* Room is kept for two lines: a page that moves while counts come closes whatever list is open. */}
      <div className="min-h-12" aria-live="polite">
        {count === undefined ? null : <RuleReach count={count} isWeighted={isWeighted} nameOf={nameOf} />}
      </div>
    </li>
  );
}
