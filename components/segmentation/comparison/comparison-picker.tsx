"use client";

import { ArrowRightLeft } from "lucide-react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";

export interface PickableSegmentation {
  readonly id: string;
  readonly surveyId: string;
  readonly surveyTitle: string;
  readonly name: string;
  readonly createdAt: Date;
}

interface Props {
  readonly segmentations: readonly PickableSegmentation[];
  readonly first: string | null;
  readonly second: string | null;
}

/** Chooses two segmentations of one study; the choice stands in the address. */
export function ComparisonPicker({ segmentations, first, second }: Props) {
  const t = useTranslations("comparison.pick");
  const router = useRouter();
  const format = useFormatter();
  // Two may bear one name, which says what they are by: when they were made tells them apart.
  const made = (at: Date) => format.dateTime(at, { dateStyle: "medium", timeStyle: "short" });
  const [a, setA] = useState(first);
  const [b, setB] = useState(second);
  const study = segmentations.find(({ id }) => id === a)?.surveyId;
  const others = segmentations.filter(({ id, surveyId }) => id !== a && surveyId === study);
  const chosen = others.some(({ id }) => id === b) ? b : null;
  const go = (from: string, to: string) => {
    setA(from);
    setB(to);
    router.push(`/segments/compare?${new URLSearchParams({ a: from, b: to }).toString()}`, { scroll: false });
  };
  return (
    <div className="flex flex-wrap items-end gap-3" data-print="hide">
      <Select
        className="w-80 max-w-full"
        label={t("first")}
        value={a}
        onChange={setA}
        options={segmentations.map(({ id, name, surveyTitle, createdAt }) => ({
          id,
          label: name,
          description: t("option", { study: surveyTitle, made: made(createdAt) }),
        }))}
      />
      <Select
        className="w-80 max-w-full"
        label={t("second")}
        value={chosen}
        onChange={setB}
        isDisabled={others.length === 0}
        options={others.map(({ id, name, createdAt }) => ({
          id,
          label: name,
          description: made(createdAt),
        }))}
      />
      {a !== null && chosen !== null && a === first && chosen === second ? (
        <IconButton
          label={t("swap")}
          icon={<ArrowRightLeft />}
          tone="secondary"
          onPress={() => go(chosen, a)}
        />
      ) : (
        <Button
          tone="primary"
          isDisabled={a === null || chosen === null}
          onPress={() => {
            if (a !== null && chosen !== null) go(a, chosen);
          }}
        >
          {t("choose")}
        </Button>
      )}
    </div>
  );
}
