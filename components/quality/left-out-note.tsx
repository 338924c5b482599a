import { useTranslations } from "next-intl";
import { TextLink } from "@/components/ui/text-link";

interface Props {
  readonly surveyId: string;
  readonly leftOut: number;
  /** Nobody is left in. */
  readonly isEverybody?: boolean;
}

/** How many people an analysis is without, and where that was decided. Nothing while everybody is in. */
export function LeftOutNote({ surveyId, leftOut, isEverybody = false }: Props) {
  const t = useTranslations("quality.note");
  if (leftOut === 0) return null;
  return (
    <p className="text-muted text-sm">
      {isEverybody ? t("all") : t("some", { n: leftOut })}{" "}
      <TextLink href={`/surveys/${surveyId}/results/quality`}>{t("link")}</TextLink>
    </p>
  );
}
