import { useTranslations } from "next-intl";
import { MethodLink } from "@/components/methods/method-link";
import { Card } from "@/components/ui/card";
import { BarList } from "@/components/ui/charts/bar-list";
import type { VariableImportance } from "@/lib/domain/segmentation/profile/variable-importance";

interface Props {
  /** The most important first. */
  readonly variables: readonly VariableImportance[];
  readonly wordOf: (variableId: string, category: null) => string;
}

const MOST = 12;

/** Which of the questions that form the segments tell them apart most. */
export function ImportanceCard({ variables, wordOf }: Props) {
  const t = useTranslations("segmentation.importance");
  const [first] = variables;
  if (!first || variables.length < 2) return null;
  const nameOf = ({ variableId }: VariableImportance) => wordOf(variableId, null);
  return (
    <Card>
      <BarList
        title={t("title", { first: nameOf(first) })}
        isDownloadable
        note={
          <>
            {t("note")} <MethodLink note="separation" />
          </>
        }
        max={1}
        rows={variables.slice(0, MOST).map((variable) => ({
          id: variable.variableId,
          label: nameOf(variable),
          share: variable.importance,
        }))}
      />
    </Card>
  );
}
