"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { TextLink } from "@/components/ui/text-link";
import { showToast } from "@/components/ui/toast-queue";
import { useAction } from "@/components/use-action";
import type { QualityDecision } from "@/lib/domain/responses/quality/quality-flag";

/** A flagged response with its reasons in words. */
export interface ShownFlagged {
  readonly id: string;
  readonly when: string;
  readonly reasons: readonly string[];
  /** The response whose answers this one repeats. */
  readonly original: string | null;
  readonly decision: QualityDecision | null;
  readonly decidedBy: string | null;
  readonly isLeftOut: boolean;
}

interface Props {
  readonly surveyId: string;
  readonly rows: readonly ShownFlagged[];
  /** Null for who may only look. */
  readonly decide: Action<{ readonly was: QualityDecision | null }> | null;
}

/** Responses with a sign, with the reasons in words, each to be kept or left out by hand. */
export function FlaggedList({ surveyId, rows, decide }: Props) {
  return (
    <ul className="divide-line/70 divide-y">
      {rows.map((row) => (
        <FlaggedRow key={row.id} surveyId={surveyId} row={row} decide={decide} />
      ))}
    </ul>
  );
}

function useWhere(): (row: ShownFlagged) => string {
  const t = useTranslations("quality.list");
  return ({ decision, decidedBy, isLeftOut }) => {
    if (decision === null) return isLeftOut ? t("byRule") : "";
    if (decidedBy === null) return t("byNobody");
    return t(decision === "keep" ? "keptBy" : "leftOutBy", { name: decidedBy });
  };
}

interface RowProps extends Pick<Props, "surveyId" | "decide"> {
  readonly row: ShownFlagged;
}

function FlaggedRow({ surveyId, row, decide }: RowProps) {
  const t = useTranslations("quality.list");
  const flags = useTranslations("quality.flags");
  const where = useWhere();
  const address = (id: string) => `/surveys/${surveyId}/results/responses/${id}`;
  return (
    <li className="grid gap-x-6 gap-y-3 py-4 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <ul className="text-ink flex flex-col gap-0.5 text-base text-pretty">
          {row.reasons.length === 0 && <li className="text-muted">{t("noFlag")}</li>}
          {row.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        <p className="text-muted mt-1 flex flex-wrap gap-x-3 text-sm">
          <span>{t("completed", { when: row.when })}</span>
          <TextLink href={address(row.id)}>
            <span aria-hidden="true">{t("open")}</span>
            <span className="sr-only">{t("openLabel", { when: row.when })}</span>
          </TextLink>
          {row.original !== null && <TextLink href={address(row.original)}>{flags("original")}</TextLink>}
        </p>
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 sm:flex-col sm:items-end sm:justify-start">
        <p className="flex flex-wrap items-center gap-2 text-sm">
          <Badge tone={row.isLeftOut ? "warn" : "neutral"}>{t(row.isLeftOut ? "out" : "in")}</Badge>
          <span className="text-muted">{where(row)}</span>
        </p>
        {decide && <Decide surveyId={surveyId} row={row} decide={decide} />}
      </div>
    </li>
  );
}

interface DecideProps {
  readonly surveyId: string;
  readonly row: Pick<ShownFlagged, "id" | "decision" | "isLeftOut">;
  readonly decide: NonNullable<Props["decide"]>;
}

/** Keep, leave out, or let the rules decide; each can be undone. */
export function Decide({ surveyId, row, decide }: DecideProps) {
  const t = useTranslations("quality.list");
  const router = useRouter();
  const { isPending, refusal, run } = useAction(decide, t("unreachable"));
  const put = (decision: QualityDecision | null, was: QualityDecision | null, isUndo = false) =>
    void run({ surveyId, responseId: row.id, decision, was }, (outcome) => {
      router.refresh();
      const said = decision === null ? "asRulesNow" : decision === "keep" ? "kept" : "leftOut";
      showToast({
        message: t(isUndo ? "undone" : said),
        ...(!isUndo && { onUndo: () => put(outcome.was, decision, true) }),
      });
    });
  return (
    <div className="flex flex-col gap-2 sm:items-end">
      <div className="flex flex-wrap gap-1.5">
        {row.decision !== null && (
          <Button size="small" tone="quiet" isPending={isPending} onPress={() => put(null, row.decision)}>
            {t("asRules")}
          </Button>
        )}
        <Button
          size="small"
          isPending={isPending}
          onPress={() => put(row.isLeftOut ? "keep" : "leave-out", row.decision)}
        >
          {t(row.isLeftOut ? "keep" : "leaveOut")}
        </Button>
      </div>
      {refusal !== null && (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
    </div>
  );
}
