"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { TextField } from "@/components/ui/text-field";
import type { RuleCounts } from "@/lib/domain/segmentation/rules/count-rules";

interface Props {
  readonly name: string;
  readonly counts: RuleCounts | null;
  readonly rename: (name: string) => void;
}

/** People of whom no rule is true: a segment of their own, or none. */
export function RestCard({ name, counts, rename }: Props) {
  const t = useTranslations("rules");
  return (
    <Card title={t("rest-title")} description={t("rest-lead")}>
      <div className="flex flex-col gap-4">
        <TextField
          label={t("rest-name")}
          description={t("rest-hint")}
          maxLength={120}
          value={name}
          onChange={rename}
        />
        {counts === null ? null : (
          <p className="text-ink text-sm tabular-nums" aria-live="polite">
            {t("rest", {
              people: counts.rest,
              share: counts.restShare,
              weighted: counts.isWeighted ? "yes" : "no",
              undecided: counts.undecided,
            })}
          </p>
        )}
      </div>
    </Card>
  );
}
