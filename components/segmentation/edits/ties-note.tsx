import { useTranslations } from "next-intl";
import { Callout } from "@/components/ui/callout";
import type { EditableSegment } from "./editable-segment";

interface Props {
  /** The segment that goes on, with most of the same people. */
  readonly kept: EditableSegment | null;
  /** Segments that end. */
  readonly orphaned: readonly EditableSegment[];
}

/** What becomes of cards and links when segments end. */
export function TiesNote({ kept, orphaned }: Props) {
  const t = useTranslations("edits.ties");
  const cards = orphaned.filter(({ cardId }) => cardId !== null);
  const links = orphaned.reduce((sum, segment) => sum + segment.links, 0);
  const keeps = kept !== null && kept.cardId !== null;
  if (!keeps && cards.length === 0 && links === 0) return null;
  return (
    <Callout title={t("title")}>
      <ul className="flex list-disc flex-col gap-1 pl-4 text-sm">
        {keeps ? <li>{t("kept", { name: kept.name })}</li> : null}
        {cards.map((segment) => (
          <li key={segment.id}>{t("orphaned", { name: segment.name })}</li>
        ))}
        {links > 0 ? <li>{t("links", { count: links })}</li> : null}
        <li>{t("undo")}</li>
      </ul>
    </Callout>
  );
}
