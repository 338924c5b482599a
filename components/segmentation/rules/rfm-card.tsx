"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { MethodLink } from "@/components/methods/method-link";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Select } from "@/components/ui/select";
import { useAction } from "@/components/use-action";

interface Props {
  readonly surveyId: string;
  /** Questions answered with a number. */
  readonly numbers: readonly { readonly id: string; readonly label: string }[];
  readonly request: Action<{ segmentationId: string }>;
}

const aspects = ["recency", "frequency", "monetary"] as const;
type Aspect = (typeof aspects)[number];

/** Customers by how lately, how often and for how much they bought: three numbers, one click. */
export function RfmCard({ surveyId, numbers, request }: Props) {
  const t = useTranslations("rules.rfm");
  const router = useRouter();
  const [ids] = useState(() => ({ id: crypto.randomUUID(), taskId: crypto.randomUUID() }));
  const [chosen, setChosen] = useState<Partial<Record<Aspect, string>>>({});
  const { isPending, refusal, run } = useAction(request, t("unreachable"));
  return (
    <Card title={t("title")} description={t("lead")}>
      <div className="flex flex-col items-start gap-4">
        <p className="text-sm">
          <MethodLink note="spending" />
        </p>
        {aspects.map((aspect) => (
          <Select
            key={aspect}
            className="w-full"
            label={t(aspect)}
            description={t(`${aspect}-hint`)}
            placeholder={t("choose")}
            value={chosen[aspect] ?? null}
            onChange={(id) => setChosen((now) => ({ ...now, [aspect]: id }))}
            options={numbers.map(({ id, label }) => ({ id, label }))}
          />
        ))}
        {refusal === null ? null : (
          <Callout tone="bad" live="alert">
            {refusal}
          </Callout>
        )}
        <Button
          isPending={isPending}
          isDisabled={aspects.some((aspect) => chosen[aspect] === undefined)}
          onPress={() =>
            void run({ ...ids, surveyId, name: t("name"), ...chosen }, ({ segmentationId }) =>
              router.push(`/segments/${segmentationId}`),
            )
          }
        >
          {t("make")}
        </Button>
      </div>
    </Card>
  );
}
