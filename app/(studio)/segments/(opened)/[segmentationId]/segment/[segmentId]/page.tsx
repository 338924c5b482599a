import { getTranslations } from "next-intl/server";
import { orNotFound, signedIn } from "@/app/signed-in";
import { CoverageBars } from "@/components/segmentation/segment/coverage-bars";
import { readTraits, type ToldTrait } from "@/components/segmentation/segment/read-traits";
import { TraitTable } from "@/components/segmentation/segment/trait-table";
import { Card } from "@/components/ui/card";
import { TextLink } from "@/components/ui/text-link";
import { UntilReady } from "@/components/until-ready";
import type { Translator } from "@/lib/i18n/translator";
import { seeTypingTools } from "@/lib/use-cases/typing/see-typing-tools";
import { seenSegment, segmentSight, type Address } from "./seen-segment";

interface Props {
  readonly params: Promise<Address>;
  readonly searchParams: Promise<{ show?: string | string[] }>;
}

/** What sets a segment apart, above and below everyone; how many of its people match all of it; how it is recognised. */
export default async function SegmentPage({ params, searchParams }: Props) {
  const { segmentationId, segmentId } = await params;
  const { segment } = await seenSegment(segmentationId, segmentId);
  const { evidence, traits, spread } = await segmentSight(segmentationId, segmentId);
  const t = await getTranslations("segment");
  const translate = (await getTranslations("personas")) as unknown as Translator;
  const showsAll = (await searchParams).show === "all";
  const { more, less, all } = readTraits(evidence, translate, { showsAll });
  const own = `/segments/${segmentationId}/segment/${segmentId}`;
  return (
    <div className="flex flex-col gap-8">
      <div>
        <p className="text-muted max-w-prose">{t(showsAll ? "apart.lead-all" : "apart.lead")}</p>
        <p className="mt-1 text-sm print:hidden">
          <TextLink href={showsAll ? own : `${own}?show=all`}>
            {showsAll ? t("apart.show-told") : t("apart.show-all", { count: all })}
          </TextLink>
        </p>
      </div>
      <div className="grid items-start gap-6 xl:grid-cols-2">
        <TraitCard
          title={t("apart.more")}
          none={t("apart.more-none")}
          traits={more}
          colour={segment.colour}
        />
        <TraitCard
          title={t("apart.less")}
          none={t("apart.less-none")}
          traits={less}
          colour={segment.colour}
        />
      </div>
      <p className="text-muted -mt-4 max-w-prose text-sm">{t("apart.note")}</p>
      <Card title={t("spread.heading")}>
        {spread === null ? (
          <UntilReady>{t("spread.computing")}</UntilReady>
        ) : (
          <CoverageBars traits={traits} curve={spread.curve} colour={segment.colour} />
        )}
      </Card>
      <Recognised segmentationId={segmentationId} segmentId={segmentId} />
    </div>
  );
}

function TraitCard({
  title,
  none,
  traits,
  colour,
}: {
  readonly title: string;
  readonly none: string;
  readonly traits: readonly ToldTrait[];
  readonly colour: number;
}) {
  return (
    <Card title={title}>
      {traits.length === 0 ? (
        <p className="text-muted">{none}</p>
      ) : (
        <TraitTable label={title} traits={traits} colour={colour} />
      )}
    </Card>
  );
}

/** What the newest typing tool says of this segment; nothing where none was built. */
async function Recognised({
  segmentationId,
  segmentId,
}: {
  readonly segmentationId: string;
  readonly segmentId: string;
}) {
  const { actor } = await signedIn();
  const { tools } = orNotFound(await seeTypingTools(actor, segmentationId));
  const built = tools.find(({ status }) => status === "ready");
  const questions = built?.questions ?? built?.report?.recommended;
  const step = questions === undefined ? undefined : built?.report?.steps[questions - 1];
  if (!built || questions === undefined || !step) return null;
  const t = await getTranslations("segment.typing");
  const at = built.tool?.segmentIds.indexOf(segmentId) ?? -1;
  const recall = built.isOutdated ? null : (step.quality.recall[at] ?? null);
  return (
    <Card title={t("heading")}>
      <p className="text-ink max-w-prose">
        {recall === null ? t("outdated") : t("tool", { questions, recall })}
      </p>
      <p className="mt-2">
        <TextLink href={`/segments/${segmentationId}/typing`}>{t("open")}</TextLink>
      </p>
    </Card>
  );
}
