import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { NewPeopleCard } from "@/components/segmentation/waves/new-people-card";
import { RefitAdvice } from "@/components/segmentation/waves/refit-advice";
import { TimesChoice } from "@/components/segmentation/waves/times-choice";
import { WaveChoice } from "@/components/segmentation/waves/wave-choice";
import { waveNames } from "@/components/segmentation/waves/wave-names";
import { WavesChart } from "@/components/segmentation/waves/waves-chart";
import { WavesTable } from "@/components/segmentation/waves/waves-table";
import { WhatMoved } from "@/components/segmentation/waves/what-moved";
import { Card } from "@/components/ui/card";
import { UntilReady } from "@/components/until-ready";
import { formatDivision, parseDivision } from "@/lib/domain/segmentation/waves/wave-division";
import { seeWaves } from "@/lib/use-cases/segmentation/see-waves";
import {
  refitSegmentationAction,
  requestPlacementAction,
  switchPlacementAction,
} from "../../over-time-actions";
import { readySegmentation } from "../seen-segmentation";

interface Props {
  readonly params: Promise<{ segmentationId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Segments over time: who came later, shares by wave, what changed, and whether to find them anew. */
export default async function WavesPage({ params, searchParams }: Props) {
  const { segmentationId } = await params;
  const { segmentation } = await readySegmentation(segmentationId);
  const query = await searchParams;
  const one = (key: string) => [query[key] ?? []].flat()[0];
  const { actor } = await signedIn();
  const view = orNotFound(
    await seeWaves(actor, {
      segmentationId,
      division: parseDivision(one("by"), one("cuts")),
      then: one("then"),
      now: one("now"),
    }),
  );
  const { waves, segments, division, comparison, mayWrite } = view;
  const t = await getTranslations("waves");
  const nameOf = await waveNames(division);
  return (
    <div className="flex flex-col gap-6">
      <p className="text-muted max-w-prose">{t("lead")}</p>
      <NewPeopleCard
        segmentationId={segmentationId}
        waiting={view.newPeople}
        placed={view.laterPeople}
        lastPlacedAt={view.lastPlacedAt}
        isSwitchedOn={view.placesNewPeople}
        actions={mayWrite ? { place: requestPlacementAction, toggle: switchPlacementAction } : null}
      />
      {comparison ? (
        <RefitAdvice
          segmentationId={segmentationId}
          name={segmentation.name}
          comparison={comparison}
          successor={view.successor}
          refit={mayWrite ? refitSegmentationAction : null}
        />
      ) : null}
      <Card>
        <div className="flex flex-col gap-6">
          <WaveChoice
            segmentationId={segmentationId}
            by={formatDivision(division)}
            cuts={division.kind === "dates" ? division.cuts.join(", ") : ""}
            questions={view.questions}
          />
          {view.isCounting ? (
            <UntilReady>{t(view.isCounted ? "counting-anew" : "counting")}</UntilReady>
          ) : null}
          {view.isCounted ? <WavesChart waves={waves} segments={segments} division={division} /> : null}
          {waves.length > 0 ? <WavesTable waves={waves} division={division} /> : null}
        </div>
      </Card>
      {view.isCounted ? (
        <Card title={t("moved.title")}>
          {comparison ? (
            <WhatMoved comparison={comparison} segments={segments}>
              <TimesChoice
                {...comparison.times}
                hasLater={view.laterPeople > 0}
                waves={waves
                  .filter(({ people }) => people > 0)
                  .map((wave) => ({ id: wave.id, label: nameOf(wave) }))}
              />
            </WhatMoved>
          ) : (
            <p className="text-muted max-w-prose">{t("moved.nobody")}</p>
          )}
        </Card>
      ) : null}
    </div>
  );
}
