import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { ResultsPicture } from "./results-picture";

/** Before the first answer: what will stand here, and the next step. */
export function NoResults({
  surveyId,
  isPublished,
}: {
  readonly surveyId: string;
  readonly isPublished: boolean;
}) {
  const t = useTranslations("results.empty");
  return (
    <Card>
      <EmptyState
        title={isPublished ? t("title") : t("draftTitle")}
        illustration={<ResultsPicture label={t("pictureAlt")} />}
        actions={
          <LinkButton href={`/surveys/${surveyId}/publish`} tone="primary">
            {isPublished ? t("share") : t("publish")}
          </LinkButton>
        }
      >
        {isPublished ? t("body") : t("draftBody")}
      </EmptyState>
    </Card>
  );
}
