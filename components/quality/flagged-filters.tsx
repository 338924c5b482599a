"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import { qualitySwitches } from "@/lib/domain/responses/quality/quality-settings";

interface Props {
  readonly surveyId: string;
  readonly rule: string | undefined;
  readonly side: string | undefined;
}

const ANY = "any";

/** Which responses are listed; the choice stands in the address. */
export function FlaggedFilters({ surveyId, rule, side }: Props) {
  const t = useTranslations("quality");
  const router = useRouter();
  const go = (next: { rule?: string | undefined; side?: string | undefined }) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ rule, side, ...next }))
      if (value !== undefined && value !== ANY) query.set(name, value);
    router.push(`/surveys/${surveyId}/results/quality?${query.toString()}`, { scroll: false });
  };
  return (
    <div className="flex flex-wrap gap-3 print:hidden">
      <Select
        label={t("list.rule")}
        className="w-64 max-w-full"
        value={rule ?? ANY}
        onChange={(id) => go({ rule: id })}
        options={[
          { id: ANY, label: t("list.anyRule") },
          ...qualitySwitches.map((id) => ({ id, label: t(`rules.names.${id}`) })),
        ]}
      />
      <Select
        label={t("list.side")}
        className="w-44"
        value={side ?? ANY}
        onChange={(id) => go({ side: id })}
        options={[
          { id: ANY, label: t("list.anySide") },
          { id: "in", label: t("list.in") },
          { id: "out", label: t("list.out") },
          { id: "by-hand", label: t("list.byHand") },
        ]}
      />
    </div>
  );
}
