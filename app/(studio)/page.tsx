import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { orNotFound, signedIn } from "@/app/signed-in";
import { FirstDoors } from "@/components/home/first-doors";
import { HomeBoard } from "@/components/home/home-board";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { may } from "@/lib/domain/teams/roles";
import { listPersonas } from "@/lib/use-cases/personas/list-personas";
import { listSegmentations } from "@/lib/use-cases/segmentation/list-segmentations";
import { listSurveys } from "@/lib/use-cases/surveys/list-surveys";
import { requestSampleAction } from "./actions";

export default async function HomePage() {
  const t = await getTranslations("shell.home");
  const { actor, name } = await signedIn();
  const workspace = await currentWorkspace();
  const [surveys, imported, segmentations, cards] = await Promise.all([
    listSurveys(actor, { workspaceId: workspace.id }),
    listSurveys(actor, { workspaceId: workspace.id, kind: "import" }),
    listSegmentations(actor, workspace.id),
    listPersonas(actor, { workspaceId: workspace.id }),
  ]);
  const studies = [...orNotFound(surveys), ...orNotFound(imported)];
  const isFirstRun = studies.length === 0;
  return (
    <PageBody>
      <PageHeader
        title={isFirstRun ? t("welcome", { name }) : t("title")}
        {...(isFirstRun ? { description: t("first-lead") } : {})}
      />
      {isFirstRun ? (
        <FirstDoors
          workspaceId={workspace.id}
          mayWrite={may(workspace.role, "survey:write")}
          requestSample={requestSampleAction}
        />
      ) : (
        <HomeBoard
          surveys={orNotFound(surveys)}
          segmentations={orNotFound(segmentations)}
          cards={orNotFound(cards).personas}
        />
      )}
    </PageBody>
  );
}
