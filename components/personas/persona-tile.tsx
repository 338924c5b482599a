import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { segmentColour } from "@/components/ui/segment-colour";
import { itemsOfValue, shownValue } from "@/lib/domain/personas/persona-card";
import { textOfItem } from "./card-model";
import { statusTone } from "./status-tone";
import { Portrait } from "./portrait";
import { useSentences } from "./use-sentences";
import type { WallPersona } from "./wall-persona";

/** A card at a glance: portrait, name, one sentence, how many people, and what needs a look. */
export function PersonaTile({ persona }: { persona: WallPersona }) {
  const t = useTranslations("personas");
  const format = useFormatter();
  const translate = useSentences();
  const firstLine = (key: string): string => {
    const field = persona.fields.find((one) => one.key === key);
    const [item] = field && !field.hidden ? itemsOfValue(shownValue(field)) : [];
    return item ? textOfItem(translate, item) : "";
  };
  const name = firstLine("name") || persona.segment.name;
  const share = format.number(persona.segment.share, { style: "percent", maximumFractionDigits: 0 });
  return (
    <article className="bg-surface relative flex w-full flex-col gap-4 rounded-lg p-5 shadow-sm transition-shadow duration-150 focus-within:shadow-md hover:shadow-md">
      <div className="flex items-start gap-4">
        <Portrait seed={persona.segment.id} colour={persona.segment.colour} className="size-20 shrink-0" />
        <div className="min-w-0">
          <h3 className="text-ink font-serif text-xl leading-7 font-semibold text-balance">
            <Link
              href={`/personas/${persona.id}`}
              className="focus-visible:after:outline-focus outline-none after:absolute after:inset-0 after:rounded-lg after:content-[''] focus-visible:after:outline-2"
            >
              {name}
            </Link>
          </h3>
          <p className="text-muted mt-1 text-sm">
            {persona.segment.name !== name ? persona.segment.name : ""}
          </p>
        </div>
      </div>
      <p className="prose-serif text-ink grow">{firstLine("tagline")}</p>
      <div className="flex flex-col gap-2">
        <div aria-hidden="true" className="bg-ink/7 h-1.5 overflow-hidden rounded-full">
          <div
            className="h-full rounded-full"
            style={{
              width: `${persona.segment.share * 100}%`,
              background: segmentColour(persona.segment.colour),
            }}
          />
        </div>
        <div className="text-muted flex flex-wrap items-center gap-2 text-sm tabular-nums">
          <span className="me-auto">{t("wall.share", { share, size: persona.segment.size })}</span>
          {persona.survey.isSample && <Badge tone="accent">{t("card.sample")}</Badge>}
          {persona.conflicts > 0 && (
            <Badge tone="warn">{t("wall.conflicts", { count: persona.conflicts })}</Badge>
          )}
          {persona.stale.length > 0 && (
            <Badge tone="warn">
              {t(persona.stale.includes("segment-gone") ? "wall.orphaned" : "wall.stale")}
            </Badge>
          )}
          <Badge tone={statusTone[persona.status]}>{t(`card.status.${persona.status}`)}</Badge>
        </div>
      </div>
    </article>
  );
}
