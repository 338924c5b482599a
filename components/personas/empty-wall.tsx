import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Portrait } from "./portrait";

interface Props {
  /** The next step as a button. */
  readonly actions: React.ReactNode;
  /** Whether segments are ready to be written about. */
  readonly hasSegments?: boolean;
}

/** Where no card is yet: what a wall of cards looks like, and the next step. */
export function EmptyWall({ actions, hasSegments = false }: Props) {
  const t = useTranslations("personas.wall");
  return (
    <EmptyState
      title={t("emptyTitle")}
      illustration={
        <span className="flex justify-center gap-3">
          <Portrait seed="first" colour={0} className="size-20" />
          <Portrait seed="second" colour={4} className="size-20" />
          <Portrait seed="third" colour={8} className="size-20" />
        </span>
      }
      actions={actions}
    >
      {t(hasSegments ? "emptyForSegments" : "empty")}
    </EmptyState>
  );
}
