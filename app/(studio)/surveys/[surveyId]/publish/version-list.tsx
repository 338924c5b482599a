import { getFormatter, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import type { PublishedVersionEntry } from "@/lib/use-cases/surveys/list-versions";

interface Props {
  readonly versions: readonly PublishedVersionEntry[];
  readonly liveVersionId: string | null;
}

const tones = { first: "neutral", cosmetic: "neutral", compatible: "accent", breaking: "warn" } as const;

/** Every version that was published: what it changed, who did it, and why. */
export async function VersionList({ versions, liveVersionId }: Props) {
  const t = await getTranslations("surveys.publish");
  const format = await getFormatter();
  return (
    <Card title={t("versions")}>
      {versions.length === 0 && <p className="text-muted">{t("noVersions")}</p>}
      <ol className="flex flex-col gap-4">
        {versions.map((version) => {
          const date = format.dateTime(version.publishedAt, { dateStyle: "medium", timeStyle: "short" });
          return (
            <li key={version.id}>
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {t("version", { number: version.number })}
                {version.id === liveVersionId && <Badge tone="good">{t("live")}</Badge>}
                <Badge tone={tones[version.changeClass]}>{t(`classLabel.${version.changeClass}`)}</Badge>
              </p>
              <p className="text-muted text-sm">
                {version.publisher === null
                  ? t("byNobody", { date })
                  : t("by", { name: version.publisher, date })}
              </p>
              {version.note !== "" && <p className="mt-1 text-sm whitespace-pre-wrap">{version.note}</p>}
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
