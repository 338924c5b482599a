import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { ImportanceCard } from "@/components/segmentation/importance-card";
import { columnWords } from "@/components/segmentation/read-segments";
import { SeparationCard } from "@/components/segmentation/separation-card";
import { Card } from "@/components/ui/card";
import { UntilReady } from "@/components/until-ready";
import { variableImportance } from "@/lib/domain/segmentation/profile/variable-importance";
import { baseOf } from "@/lib/domain/segmentation/segmentation";
import type { SegmentationView } from "@/lib/use-cases/segmentation/get-segmentation";
import { seeSeparation } from "@/lib/use-cases/segmentation/see-separation";

/** Which questions tell segments apart that were found in answers, and how well they stand apart. */
export async function HowTheyDiffer({ view }: { readonly view: SegmentationView }) {
  const { actor } = await signedIn();
  const { segmentation, segments, questionnaire } = view;
  const seen = orNotFound(await seeSeparation(actor, segmentation.id));
  const t = await getTranslations("segmentation.separation");
  const inWords = columnWords(questionnaire);
  return (
    <>
      {segmentation.counts ? (
        <ImportanceCard
          variables={variableImportance(segmentation.counts, new Set(baseOf(segmentation.settings)))}
          wordOf={inWords}
        />
      ) : null}
      {seen === null ? null : seen === "being-drawn" ? (
        <Card>
          <UntilReady>{t("being-drawn")}</UntilReady>
        </Card>
      ) : (
        <SeparationCard
          {...seen}
          segments={[...segments].sort((a, b) => a.position - b.position)}
          columnInWords={inWords}
        />
      )}
    </>
  );
}
