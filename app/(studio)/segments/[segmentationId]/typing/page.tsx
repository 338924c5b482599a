import { getTranslations } from "next-intl/server";
import { inWords } from "@/app/form-action";
import { orNotFound, signedIn } from "@/app/signed-in";
import { ToolList } from "@/components/typing/tool-list";
import { TypingProgress } from "@/components/typing/typing-progress";
import { TypingStart } from "@/components/typing/typing-start";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { EmptyState } from "@/components/ui/empty-state";
import { fail } from "@/lib/domain/result";
import {
  seeTypingTools,
  type TypingToolView,
  type TypingView,
} from "@/lib/use-cases/typing/see-typing-tools";
import type { SegmentationView } from "@/lib/use-cases/segmentation/get-segmentation";
import { cancelTaskAction } from "../../actions";
import { readySegmentation } from "../seen-segmentation";
import { deleteTypingToolAction, requestTypingToolAction } from "./actions";
import { BuiltToolView } from "./built-tool-view";
import { listedTool } from "./listed-tool";

interface Props {
  readonly params: Promise<{ segmentationId: string }>;
  readonly searchParams: Promise<{ tool?: string | string[] }>;
}

/** The typing tools of a segmentation: the start of one, one under way, or what was found and what can be done with it. */
export default async function TypingPage({ params, searchParams }: Props) {
  const view = await readySegmentation((await params).segmentationId);
  const { actor } = await signedIn();
  const typing = orNotFound(await seeTypingTools(actor, view.segmentation.id));
  const wanted = (await searchParams).tool;
  const shown = typing.tools.find(({ id }) => id === wanted) ?? typing.tools[0];
  return (
    <div className="flex flex-col gap-6">
      {shown ? <ShownTool view={view} shown={shown} offers={typing.offers} /> : null}
      <StartAnother key={shown?.id ?? ""} view={view} typing={typing} isFirst={!shown || isOver(shown)} />
      {typing.tools.length > 1 ? (
        <ToolList
          segmentationId={view.segmentation.id}
          tools={typing.tools.map(listedTool)}
          shownId={shown?.id ?? null}
          remove={view.mayWrite ? deleteTypingToolAction : null}
        />
      ) : null}
    </div>
  );
}

const isOver = ({ status }: TypingToolView): boolean => status === "failed" || status === "cancelled";

async function ShownTool({
  view,
  shown,
  offers,
}: {
  readonly view: SegmentationView;
  readonly shown: TypingToolView;
  readonly offers: TypingView["offers"];
}) {
  const t = await getTranslations("typing.ended");
  if (shown.status === "ready") return <BuiltToolView view={view} shown={shown} offers={offers} />;
  if (!isOver(shown) && shown.task) {
    return <TypingProgress taskId={shown.task.id} cancel={view.mayWrite ? cancelTaskAction : null} />;
  }
  const why = shown.task?.problem ? await inWords(fail(shown.task.problem)) : null;
  return (
    <Callout
      tone={shown.status === "failed" ? "bad" : "note"}
      title={t(shown.status === "failed" ? "failed" : "cancelled")}
    >
      {why && !why.ok ? why.problems.map(({ message }) => message).join(" ") : t("nothing-changed")}
    </Callout>
  );
}

async function StartAnother({
  view,
  typing,
  isFirst,
}: {
  readonly view: SegmentationView;
  readonly typing: TypingView;
  readonly isFirst: boolean;
}) {
  const t = await getTranslations("typing.start");
  if (typing.offers.length === 0) {
    return <EmptyState title={t("none-title")}>{t("none")}</EmptyState>;
  }
  if (!view.mayWrite) {
    return isFirst ? <EmptyState title={t("title")}>{t("viewer")}</EmptyState> : null;
  }
  const form = (
    <TypingStart
      segmentationId={view.segmentation.id}
      offers={typing.offers}
      request={requestTypingToolAction}
    />
  );
  return isFirst ? (
    <Card title={t("title")} description={t("lead")}>
      {form}
    </Card>
  ) : (
    <Card>
      <Disclosure summary={t("another")}>{form}</Disclosure>
    </Card>
  );
}
