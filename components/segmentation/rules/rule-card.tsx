"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { RuleCount } from "@/lib/domain/segmentation/rules/count-rules";
import type { DraftRule } from "@/lib/domain/segmentation/rules/draft-rules";
import type { RuleVariable } from "@/lib/domain/segmentation/rules/rule-variable";
import { newPart, withPart, withoutPart } from "./edit-rules";
import { movedBy } from "./move-key";
import { RuleHead, type RuleMoves } from "./rule-head";
import { RulePart } from "./rule-part";
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
  readonly moves: RuleMoves;
}

/** One rule: its segment's name, what must be true of a person, and whom it takes. Buttons, or Alt and an arrow, move it. */
export function RuleCard(props: Props) {
  const { position, rule, variables, count, isWeighted, problems, nameOf, change, moves } = props;
  const t = useTranslations("rules");
  const { parts, match } = rule;
  const [first] = variables;
  return (
    <li
      aria-label={t("rule", { position })}
      className="border-line bg-surface flex scroll-my-20 flex-col gap-4 rounded-lg border p-4 sm:p-5"
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
      {parts.length > 1 ? (
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
      {parts.map((part) => (
        <RulePart
          key={part.id}
          part={part}
          variables={variables}
          change={(changed) => change({ parts: withPart(parts, changed) })}
          remove={parts.length > 1 ? () => change({ parts: withoutPart(parts, part.id) }) : undefined}
        />
      ))}
      <div>
        <Button
          size="small"
          tone="quiet"
          icon={<Plus />}
          isDisabled={!first || parts.length >= 20}
          onPress={() => first && change({ parts: [...parts, newPart(crypto.randomUUID(), first.id)] })}
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
        {count === undefined ? null : <RuleReach count={count} isWeighted={isWeighted} nameOf={nameOf} />}
      </div>
    </li>
  );
}
