import { useFormatter, useTranslations } from "next-intl";
import type { Action } from "@/components/action-outcome";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { SimpleTable } from "@/components/ui/simple-table";
import { TextLink } from "@/components/ui/text-link";
import type { TypingSource, TypingStatus } from "@/lib/domain/segmentation/typing/typing-settings";
import { DeleteTool } from "./delete-tool";

export interface ListedTool {
  readonly id: string;
  readonly source: TypingSource;
  readonly status: TypingStatus;
  readonly questions: number | null;
  /** With that number of questions. */
  readonly accuracy: number | null;
  readonly canType: boolean;
  readonly createdAt: Date;
}

interface Props {
  readonly segmentationId: string;
  readonly tools: readonly ListedTool[];
  readonly shownId: string | null;
  readonly remove: Action<null> | null;
}

/** Every typing tool of these segments side by side. */
export function ToolList({ segmentationId, tools, shownId, remove }: Props) {
  const t = useTranslations("typing.tools");
  const sources = useTranslations("typing.sources");
  const format = useFormatter();
  const head = [t("tool"), t("questions"), t("accuracy"), t("when"), ...(remove ? [t("actions")] : [])];
  return (
    <Card title={t("title")}>
      <SimpleTable
        label={t("title")}
        head={head}
        alignEnd={[1, 2]}
        rows={tools.map((tool) => {
          const name = sources(tool.source);
          return [
            <span key="name" className="flex flex-wrap items-center gap-2">
              {tool.id === shownId ? (
                name
              ) : (
                <TextLink href={`/segments/${segmentationId}/typing?tool=${tool.id}`}>{name}</TextLink>
              )}
              {tool.id === shownId ? <Badge>{t("shown")}</Badge> : null}
            </span>,
            tool.questions === null ? "–" : format.number(tool.questions),
            tool.status === "ready"
              ? tool.canType
                ? format.number(tool.accuracy ?? 0, { style: "percent" })
                : t("cannot")
              : t(tool.status),
            format.dateTime(tool.createdAt, { dateStyle: "medium", timeStyle: "short" }),
            ...(remove
              ? [<DeleteTool key="delete" segmentationId={segmentationId} toolId={tool.id} remove={remove} />]
              : []),
          ];
        })}
      />
    </Card>
  );
}
