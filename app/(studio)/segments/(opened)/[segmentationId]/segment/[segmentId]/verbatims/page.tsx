import { getTranslations } from "next-intl/server";
import { signedIn } from "@/app/signed-in";
import { VerbatimSearch } from "@/components/segmentation/segment/verbatim-search";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import { listSegmentVerbatims } from "@/lib/use-cases/segmentation/list-segment-verbatims";
import { seenSegment, type Address } from "../seen-segment";

interface Props {
  readonly params: Promise<Address>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const one = (value: string | string[] | undefined): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

/** What the people of a segment wrote, to be read from top to bottom like a page. */
export default async function SegmentVerbatimsPage({ params, searchParams }: Props) {
  const { segmentationId, segmentId } = await params;
  const { view } = await seenSegment(segmentationId, segmentId);
  const { actor } = await signedIn();
  const query = await searchParams;
  const [contains, itemId, wanted] = [
    one(query["q"]),
    one(query["question"]),
    Number(one(query["page"]) ?? 1),
  ];
  const listed = await listSegmentVerbatims(actor, {
    segmentationId,
    segmentId,
    contains,
    itemId,
    page: Number.isFinite(wanted) ? wanted : 1,
  });
  const t = await getTranslations("segment");
  if (!listed.ok) return <EmptyState title={t("people.forbidden-title")}>{t("people.forbidden")}</EmptyState>;
  const { questions, verbatims, matching, page, hasMore } = listed.value;
  if (questions.length === 0)
    return <EmptyState title={t("verbatims.none-asked-title")}>{t("verbatims.none-asked")}</EmptyState>;
  const own = `/segments/${segmentationId}/segment/${segmentId}/verbatims`;
  const address = (to: number) =>
    `${own}?${new URLSearchParams({
      ...(contains && { q: contains }),
      ...(itemId && { question: itemId }),
      ...(to > 1 && { page: String(to) }),
    }).toString()}`;
  const wording = new Map(questions.map(({ id, text }) => [id, text]));
  return (
    <div className="mx-auto flex w-full max-w-2xl flex-col gap-6">
      <VerbatimSearch address={own} questions={questions} contains={contains} itemId={itemId} />
      {verbatims.length === 0 ? (
        <p className="text-muted py-6 text-center">
          {t(contains || itemId ? "verbatims.none" : "verbatims.none-yet")}
        </p>
      ) : (
        <>
          <p className="text-muted text-sm">{t("verbatims.count", { count: matching })}</p>
          <ul className="divide-line/70 divide-y">
            {verbatims.map((verbatim) => (
              <li key={`${verbatim.responseId}:${verbatim.itemId}`} className="py-4">
                <blockquote className="prose-serif text-ink font-serif text-lg leading-relaxed break-words whitespace-pre-line">
                  {verbatim.text}
                </blockquote>
                <p className="text-muted mt-1 flex flex-wrap gap-x-3 text-xs">
                  {questions.length > 1 && itemId === undefined ? (
                    <span>{wording.get(verbatim.itemId)}</span>
                  ) : null}
                  {verbatim.posterior < 1 ? (
                    <span className="tabular-nums">
                      {t("verbatims.closeness", { share: verbatim.posterior })}
                    </span>
                  ) : null}
                  <TextLink href={`/surveys/${view.survey.id}/results/responses/${verbatim.responseId}`}>
                    {t("verbatims.open")}
                  </TextLink>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="text-muted text-xs">{t("verbatims.masked")}</p>
      <div className="flex gap-2">
        {page > 1 ? <LinkButton href={address(page - 1)}>{t("verbatims.earlier")}</LinkButton> : null}
        {hasMore ? <LinkButton href={address(page + 1)}>{t("verbatims.more")}</LinkButton> : null}
      </div>
    </div>
  );
}
