import { useFormatter, useNow, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { TextLink } from "@/components/ui/text-link";
import type { SegmentationListing } from "@/lib/domain/segmentation/segmentation-listing";

interface StudyInField {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly isSample: boolean;
  readonly complete: number;
  readonly lastAnswerAt: Date | null;
}

interface CardOnBoard {
  readonly id: string;
  readonly segment: { readonly name: string };
  readonly stale: readonly unknown[];
  readonly conflicts: number;
}

interface Props {
  readonly surveys: readonly StudyInField[];
  readonly segmentations: readonly SegmentationListing[];
  readonly cards: readonly CardOnBoard[];
}

/** What needs someone: surveys in the field, runs that wait for a choice, cards whose data have moved on. */
export function HomeBoard({ surveys, segmentations, cards }: Props) {
  const t = useTranslations("shell.home");
  return (
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Field surveys={surveys.filter(({ status }) => status === "open")} />
      <Waiting segmentations={segmentations} cards={cards} />
      <Card
        title={t("cards")}
        actions={cards.length === 0 ? null : <TextLink href="/personas">{t("all-cards")}</TextLink>}
      >
        {cards.length === 0 ? (
          <p className="text-muted">{t("no-cards")}</p>
        ) : (
          <ul className="flex flex-wrap gap-2">
            {cards.slice(0, 12).map((card) => (
              <li key={card.id}>
                <LinkButton href={`/personas/${card.id}`} size="small">
                  {card.segment.name}
                </LinkButton>
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}

const Row = ({ children }: { readonly children: ReactNode }) => (
  <li className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 py-2.5">{children}</li>
);

function Field({ surveys }: { readonly surveys: readonly StudyInField[] }) {
  const t = useTranslations("shell.home");
  const format = useFormatter();
  const now = useNow();
  return (
    <Card title={t("field")} actions={<TextLink href="/surveys">{t("all-surveys")}</TextLink>}>
      {surveys.length === 0 ? (
        <p className="text-muted">{t("field-empty")}</p>
      ) : (
        <ul className="divide-line divide-y">
          {surveys.map((survey) => (
            <Row key={survey.id}>
              <span className="min-w-0">
                <TextLink href={`/surveys/${survey.id}/results`}>{survey.title}</TextLink>{" "}
                {survey.isSample ? <Badge>{t("sample-badge")}</Badge> : null}
              </span>
              <span className="text-muted text-sm tabular-nums">
                {t("answers", { complete: survey.complete })}
                {survey.lastAnswerAt
                  ? ` · ${t("last", { when: format.relativeTime(survey.lastAnswerAt, now) })}`
                  : ""}
              </span>
            </Row>
          ))}
        </ul>
      )}
    </Card>
  );
}

function Waiting({ segmentations, cards }: Pick<Props, "segmentations" | "cards">) {
  const t = useTranslations("shell.home");
  const runs = segmentations.filter(
    ({ status }) => status === "choosing" || status === "running" || status === "queued",
  );
  const disturbed = cards.filter(({ stale, conflicts }) => stale.length > 0 || conflicts > 0);
  return (
    <Card title={t("waiting")}>
      {runs.length + disturbed.length === 0 ? (
        <p className="text-muted">{t("nothing")}</p>
      ) : (
        <ul className="divide-line divide-y">
          {runs.map((run) => (
            <Row key={run.id}>
              <TextLink href={`/segments/${run.id}`}>{run.name}</TextLink>
              <span className="text-muted text-sm">
                {t(run.status === "choosing" ? "choose" : "running")}
              </span>
            </Row>
          ))}
          {disturbed.map((card) => (
            <Row key={card.id}>
              <TextLink href={`/personas/${card.id}`}>{card.segment.name}</TextLink>
              <span className="text-muted text-sm">
                {card.conflicts > 0 ? t("conflict", { count: card.conflicts }) : t("stale")}
              </span>
            </Row>
          ))}
        </ul>
      )}
    </Card>
  );
}
