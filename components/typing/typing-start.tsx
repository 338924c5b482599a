"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Action } from "@/components/action-outcome";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { CheckboxGroup } from "@/components/ui/checkbox-group";
import { Disclosure } from "@/components/ui/disclosure";
import { NumberField } from "@/components/ui/number-field";
import { RadioGroup } from "@/components/ui/radio-group";
import { useAction } from "@/components/use-action";
import type { OfferedQuestion } from "@/lib/domain/segmentation/typing/offered-question";
import { typingSources, type TypingSource } from "@/lib/domain/segmentation/typing/typing-settings";

interface Props {
  readonly segmentationId: string;
  readonly offers: readonly OfferedQuestion[];
  readonly request: Action<{ toolId: string }>;
}

/** What only asking tells: no customer list or checkout knows what somebody wants or thinks. */
const onlyAsked: readonly OfferedQuestion["dimension"][] = [
  "benefit-sought",
  "psychographic",
  "need",
  "satisfaction",
];

const isIn: Record<Exclude<TypingSource, "chosen">, (offer: OfferedQuestion) => boolean> = {
  base: ({ isBase }) => isBase,
  descriptors: ({ isBase, dimension }) => !isBase && !onlyAsked.includes(dimension),
  both: () => true,
};

/** Items a source stands for. */
const itemsOf = (
  source: TypingSource,
  offers: readonly OfferedQuestion[],
  chosen: readonly string[],
): readonly string[] =>
  source === "chosen" ? chosen : offers.filter(isIn[source]).map(({ itemId }) => itemId);

/** Which questions a typing tool may ask, and the start of the search. */
export function TypingStart({ segmentationId, offers, request }: Props) {
  const t = useTranslations("typing.start");
  const router = useRouter();
  const [ids] = useState(() => ({ toolId: crypto.randomUUID(), taskId: crypto.randomUUID() }));
  const hasBase = offers.some(({ isBase }) => isBase);
  const [source, setSource] = useState<TypingSource>(hasBase ? "base" : "both");
  const [chosen, setChosen] = useState<readonly string[]>(() => itemsOf("base", offers, []));
  const [most, setMost] = useState(12);
  const { isPending, refusal, run } = useAction(request, t("unreachable"));
  const itemIds = itemsOf(source, offers, chosen);
  const submit = () =>
    void run({ segmentationId, ...ids, settings: { source, itemIds, most } }, ({ toolId }) =>
      router.push(`/segments/${segmentationId}/typing?tool=${toolId}`),
    );
  return (
    <div className="flex flex-col items-start gap-5">
      <RadioGroup
        label={t("source")}
        look="cards"
        className="w-full"
        value={source}
        onChange={(value) => setSource(value as TypingSource)}
        options={typingSources.map((id) => {
          const count = itemsOf(id, offers, []).length;
          const isEmpty = id !== "chosen" && count === 0;
          return {
            id,
            label: t(id),
            description: isEmpty ? t("nothing") : t(`${id}-hint`, { count }),
            isDisabled: isEmpty,
          };
        })}
      />
      {source === "chosen" ? (
        <CheckboxGroup
          label={t("questions")}
          className="w-full"
          value={[...chosen]}
          onChange={setChosen}
          options={offers.map((offer) => ({
            id: offer.itemId,
            label: offer.text,
            description: descriptionOf(offer, t),
          }))}
        />
      ) : null}
      <p className="text-muted text-sm">{t("left-out")}</p>
      <Disclosure summary={t("settings")}>
        <NumberField
          label={t("most")}
          description={t("most-hint")}
          minValue={1}
          maxValue={20}
          value={most}
          onChange={(value) => setMost(Number.isNaN(value) ? 12 : value)}
        />
      </Disclosure>
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <Button tone="primary" isPending={isPending} isDisabled={itemIds.length === 0} onPress={submit}>
        {t("run")}
      </Button>
    </div>
  );
}

function descriptionOf(
  { isBase, answers, parts }: OfferedQuestion,
  t: ReturnType<typeof useTranslations<"typing.start">>,
): string {
  const cost =
    parts > 1 ? t("parts", { parts }) : answers > 1 ? t("whole", { answers }) : t("answers", { answers });
  return isBase ? `${cost} · ${t("part-of-segments")}` : cost;
}
