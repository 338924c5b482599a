import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { currentWorkspace } from "@/app/current-workspace";
import { inWords } from "@/app/form-action";
import { orNotFound, signedIn } from "@/app/signed-in";
import { ComparisonPicker } from "@/components/segmentation/comparison/comparison-picker";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Callout } from "@/components/ui/callout";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageBody } from "@/components/ui/page-body";
import { PageHeader } from "@/components/ui/page-header";
import { compareSegmentations } from "@/lib/use-cases/segmentation/compare-segmentations";
import { listSegmentations } from "@/lib/use-cases/segmentation/list-segmentations";
import { ComparedSegmentations } from "./compared-segmentations";

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("comparison");
  return { title: t("title") };
}

interface Props {
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** Two segmentations of one study against each other; which two stands in the address. */
export default async function CompareSegmentationsPage({ searchParams }: Props) {
  const query = await searchParams;
  const one = (key: string) => [query[key] ?? []].flat()[0] ?? null;
  const [first, second] = [one("a"), one("b")];
  const { actor } = await signedIn();
  const workspace = await currentWorkspace();
  const ready = orNotFound(await listSegmentations(actor, workspace.id)).filter(
    ({ status }) => status === "ready",
  );
  const t = await getTranslations("comparison");
  const pairs = ready.filter(({ id, surveyId }) => ready.some((other) => other.id !== id && other.surveyId === surveyId)); // prettier-ignore
  const compared =
    first !== null && second !== null ? await compareSegmentations(actor, { first, second }) : null;
  const refusal = compared && !compared.ok ? await inWords(compared) : null;
  return (
    <PageBody width="wide">
      <PageHeader
        title={t("title")}
        description={t("lead")}
        above={<Breadcrumbs crumbs={[{ label: t("back"), href: "/segments" }, { label: t("title") }]} />}
      />
      <div className="flex flex-col gap-6">
        {pairs.length === 0 ? (
          <EmptyState
            title={t("pick.none-title")}
            actions={<LinkButton href="/segments">{t("pick.to-segments")}</LinkButton>}
          >
            {t("pick.none")}
          </EmptyState>
        ) : (
          <ComparisonPicker
            key={`${first ?? ""}-${second ?? ""}`}
            segmentations={pairs}
            first={pairs.some(({ id }) => id === first) ? first : null}
            second={second}
          />
        )}
        {refusal && !refusal.ok ? (
          <Callout tone="bad">{refusal.problems.map(({ message }) => message).join(" ")}</Callout>
        ) : null}
        {compared?.ok ? <ComparedSegmentations view={compared.value} /> : null}
      </div>
    </PageBody>
  );
}
