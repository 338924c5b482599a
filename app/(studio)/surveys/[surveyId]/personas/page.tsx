import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { EmptyWall } from "@/components/personas/empty-wall";
import { PersonaWall } from "@/components/personas/persona-wall";
import { ShareButton } from "@/components/sharing/share-button";
import { WriteCardsButton } from "@/components/personas/write-cards-button";
import { Callout } from "@/components/ui/callout";
import { LinkButton } from "@/components/ui/link-button";
import { listPersonas } from "@/lib/use-cases/personas/list-personas";
import { listSegmentationsOfSurvey } from "@/lib/use-cases/segmentation/list-segmentations-of-survey";
import { createShareLinkAction } from "../../../links/actions";
import { requestPersonasAction } from "../../../personas/actions";

interface Props {
  readonly params: Promise<{ surveyId: string }>;
}

export default async function SurveyPersonasPage({ params }: Props) {
  const { actor } = await signedIn();
  const { surveyId } = await params;
  const { personas, mayEdit, mayShare } = orNotFound(await listPersonas(actor, { surveyId }));
  const segmentations = orNotFound(await listSegmentationsOfSurvey(actor, surveyId));
  const t = await getTranslations("personas.wall");
  const written = new Set(personas.map(({ segmentation }) => segmentation.id));
  const unwritten = segmentations.filter(({ id, status }) => status === "ready" && !written.has(id));
  const button = (segmentationId: string, hasCards: boolean) =>
    mayEdit && (
      <WriteCardsButton
        segmentationId={segmentationId}
        hasCards={hasCards}
        request={requestPersonasAction}
        tone={hasCards ? "secondary" : "primary"}
      />
    );
  const [only] = unwritten;
  if (personas.length === 0 && unwritten.length <= 1) {
    return (
      <EmptyWall
        hasSegments={only !== undefined}
        actions={
          only ? (
            button(only.id, false)
          ) : (
            <LinkButton href={`/surveys/${surveyId}/segments`}>{t("emptyAction")}</LinkButton>
          )
        }
      />
    );
  }
  return (
    <div className="flex flex-col gap-8">
      {personas.length > 0 && (
        <PersonaWall
          personas={personas}
          actionsFor={(segmentationId) => (
            <>
              {mayShare && (
                <ShareButton
                  targetKind="persona-set"
                  targetId={segmentationId}
                  name={
                    personas.find(({ segmentation }) => segmentation.id === segmentationId)?.segmentation
                      .name ?? ""
                  }
                  create={createShareLinkAction}
                  label={t("shareSet")}
                />
              )}
              {button(segmentationId, true)}
            </>
          )}
        />
      )}
      {unwritten.map(({ id, name }) => (
        <Callout key={id} title={t("unwritten", { segmentation: name })} actions={button(id, false)}>
          {t("emptyForSegments")}
        </Callout>
      ))}
    </div>
  );
}
