import { List, Scale, ShieldCheck, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/ui/link-button";
import { ExportMenu } from "./export-menu";

interface Props {
  readonly surveyId: string;
  readonly compareHref: string;
  /** The import a data set came from. */
  readonly importId: string | null;
  readonly mayExport: boolean;
  /** Responses that are left out for their quality. */
  readonly leftOut: number;
}

/** Where one goes from the results: comparisons, single responses, weights, the report of an import, and out. */
export function ResultsToolbar({ surveyId, compareHref, importId, mayExport, leftOut }: Props) {
  const t = useTranslations("results.actions");
  const link = { tone: "quiet", size: "small" } as const;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <LinkButton {...link} href={compareHref} icon={<Users className="size-4" aria-hidden="true" />}>
        {t("compare")}
      </LinkButton>
      <LinkButton
        {...link}
        href={`/surveys/${surveyId}/results/responses`}
        icon={<List className="size-4" aria-hidden="true" />}
      >
        {t("responses")}
      </LinkButton>
      <LinkButton
        {...link}
        href={`/surveys/${surveyId}/results/weights`}
        icon={<Scale className="size-4" aria-hidden="true" />}
      >
        {t("weights")}
      </LinkButton>
      <LinkButton
        {...link}
        href={`/surveys/${surveyId}/results/quality`}
        icon={<ShieldCheck className="size-4" aria-hidden="true" />}
      >
        {t("quality")}
      </LinkButton>
      {importId !== null && mayExport && (
        <LinkButton {...link} href={`/data/import/${importId}`}>
          {t("report")}
        </LinkButton>
      )}
      {mayExport && <ExportMenu surveyId={surveyId} leftOut={leftOut} />}
    </div>
  );
}
