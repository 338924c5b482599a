import { getFormatter, getTranslations } from "next-intl/server";
import { signedIn } from "@/app/signed-in";
import { AnswerWords } from "@/components/results/answer-words";
import { itemName, speaker } from "@/components/results/words";
import { PeopleFilters } from "@/components/segmentation/segment/people-filters";
import { PeopleTable } from "@/components/segmentation/segment/people-table";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import {
  listSegmentPeople,
  segmentPeopleInput,
  type SegmentPeople,
} from "@/lib/use-cases/segmentation/list-segment-people";
import { seenSegment, type Address } from "../seen-segment";

type Member = SegmentPeople["members"][number];

interface Props {
  readonly params: Promise<Address>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** The people of a segment, known by nothing but their answers, the surest first. */
export default async function SegmentPeoplePage({ params, searchParams }: Props) {
  const { segmentationId, segmentId } = await params;
  const { view, segment, segments, editing } = await seenSegment(segmentationId, segmentId);
  const { actor } = await signedIn();
  const query = segmentPeopleInput.parse(await searchParams);
  const listed = await listSegmentPeople(actor, { ...query, segmentationId, segmentId });
  const t = await getTranslations("segment.people");
  const format = await getFormatter();
  if (!listed.ok) return <EmptyState title={t("forbidden-title")}>{t("forbidden")}</EmptyState>;
  const { questionnaire, offered, shown, members, matching, next } = listed.value;
  const speak = speaker(questionnaire);
  const own = `/segments/${segmentationId}/segment/${segmentId}/people`;
  const { after, ...filters } = query;
  const kept = Object.entries(filters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const address = (more: Record<string, string>) =>
    `${own}?${new URLSearchParams([...kept, ...Object.entries(more)]).toString()}`;
  const percent = (share: number) => format.number(share, { style: "percent", maximumFractionDigits: 0 });
  const nameOf = (position: number) => segments[position]?.name ?? "";
  const hasProbabilities = members.some(({ posteriors }) => posteriors !== null);
  return (
    <div className="flex flex-col gap-5">
      <p className="text-muted">
        {t("lead", { count: matching })} {hasProbabilities || members.length === 0 ? "" : t("rule-note")}
      </p>
      <PeopleFilters
        address={own}
        chosen={{ ...filters, items: shown.map(({ id }) => id) }}
        offered={offered.map((item) => ({ id: item.id, label: itemName(item, speak) }))}
      />
      {members.length === 0 ? (
        <p className="text-muted py-8 text-center">{t("none")}</p>
      ) : (
        <PeopleTable
          head={[
            t("certainty"),
            ...(hasProbabilities ? [t("second")] : []),
            ...shown.map((item) => itemName(item, speak)),
          ]}
          people={members.map((member) => ({
            id: member.responseId,
            name: member.responseId.slice(0, 8),
            cells: [
              <Certainty key="certainty" member={member} percent={percent} name={fittedName(member)} />,
              ...(hasProbabilities
                ? [
                    <SecondBest
                      key="second"
                      member={member}
                      position={segment.position}
                      nameOf={nameOf}
                      percent={percent}
                    />,
                  ]
                : []),
              ...shown.map((item) => {
                const answer = member.answers[item.id];
                return (
                  <span key={item.id} className="line-clamp-3 max-w-72 text-sm">
                    {answer ? <AnswerWords item={item} answer={answer} speak={speak} /> : t("no-answer")}
                  </span>
                );
              }),
            ],
            link: (
              <TextLink href={`/surveys/${view.survey.id}/results/responses/${member.responseId}`}>
                <code className="font-mono text-sm">{member.responseId.slice(0, 8)}</code>
              </TextLink>
            ),
          }))}
          others={segments.filter(({ id, isLocked }) => id !== segmentId && !isLocked)}
          editing={view.mayWrite && segments.length > 1 ? editing : null}
          isLocked={segment.isLocked}
        />
      )}
      <div className="flex gap-2">
        {after !== undefined && <LinkButton href={address({})}>{t("first-page")}</LinkButton>}
        {next !== null && <LinkButton href={address({ after: next })}>{t("more")}</LinkButton>}
      </div>
    </div>
  );

  function fittedName({ fittedSegmentId }: Member): string | null {
    return segments.find(({ id }) => id === fittedSegmentId)?.name ?? null;
  }
}

async function Certainty({
  member,
  name,
  percent,
}: {
  readonly member: Member;
  /** Of the segment the model had put them into, if it is still there. */
  readonly name: string | null;
  readonly percent: (share: number) => string;
}) {
  const t = await getTranslations("segment.people");
  const { posterior, posteriors, origin, fittedSegmentId } = member;
  const remark =
    fittedSegmentId !== null
      ? name === null
        ? t("moved")
        : t("moved-from", { name })
      : origin === "scored"
        ? t("later")
        : origin === "typed"
          ? t("typed")
          : null;
  return (
    <>
      <span className="text-sm whitespace-nowrap tabular-nums">
        {posteriors === null ? t("certain") : percent(posterior)}
      </span>
      {remark === null ? null : <span className="text-muted block max-w-48 text-xs">{remark}</span>}
    </>
  );
}

function SecondBest({
  member: { posteriors },
  position,
  nameOf,
  percent,
}: {
  readonly member: Member;
  readonly position: number;
  readonly nameOf: (position: number) => string;
  readonly percent: (share: number) => string;
}) {
  const [second] = (posteriors ?? [])
    .map((probability, at) => ({ probability, at }))
    .filter(({ at }) => at !== position)
    .sort((a, b) => b.probability - a.probability);
  if (!second || second.probability < 0.005) return <span className="text-muted text-sm">–</span>;
  return (
    <span className="text-sm">
      {nameOf(second.at)}{" "}
      <span className="text-muted whitespace-nowrap tabular-nums">{percent(second.probability)}</span>
    </span>
  );
}
