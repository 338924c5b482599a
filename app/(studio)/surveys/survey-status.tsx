import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";

const tones = { draft: "neutral", open: "good", closed: "warn" } as const;

/** Whether a survey takes answers now, in a word. */
export function SurveyStatus({ status }: { status: keyof typeof tones }) {
  const t = useTranslations("surveys.status");
  return <Badge tone={tones[status]}>{t(status)}</Badge>;
}
