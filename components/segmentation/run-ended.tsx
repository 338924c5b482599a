import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";

interface Props {
  readonly isFailed: boolean;
  /** Why it stopped and what to do, in words. */
  readonly why: string | null;
  readonly startHref: string;
}

/** A run that ended without segments. */
export function RunEnded({ isFailed, why, startHref }: Props) {
  const t = useTranslations("segmentation.run");
  return (
    <EmptyState
      title={t(isFailed ? "failed-title" : "cancelled-title")}
      actions={
        <LinkButton href={startHref} tone="primary">
          {t("again")}
        </LinkButton>
      }
    >
      {why ?? t("cancelled")}
    </EmptyState>
  );
}
