import { useTranslations } from "next-intl";
import { PersonaTile } from "./persona-tile";
import type { WallPersona } from "./wall-persona";

interface Props {
  readonly personas: readonly WallPersona[];
  /** Buttons beside a segmentation's heading, by its id. */
  readonly actionsFor?: (segmentationId: string) => React.ReactNode;
}

/** Cards side by side, those of one segmentation together. */
export function PersonaWall({ personas, actionsFor }: Props) {
  const t = useTranslations("personas.wall");
  const groups = new Map<string, WallPersona[]>();
  for (const persona of personas) {
    groups.set(persona.segmentation.id, [...(groups.get(persona.segmentation.id) ?? []), persona]);
  }
  return (
    <div className="flex flex-col gap-12">
      {[...groups.entries()].map(([id, cards]) => {
        const [first] = cards;
        return (
          <section key={id} aria-labelledby={`wall-${id}`}>
            <header className="mb-4 flex flex-wrap items-center justify-between gap-3">
              <h2 id={`wall-${id}`} className="text-muted text-base font-medium">
                {first &&
                  t("segmentation", { segmentation: first.segmentation.name, survey: first.survey.title })}
              </h2>
              <div className="flex flex-wrap gap-2 print:hidden">{actionsFor?.(id)}</div>
            </header>
            <ul className="grid gap-5 sm:grid-cols-2 xl:grid-cols-3">
              {cards.map((persona) => (
                <li key={persona.id} className="flex">
                  <PersonaTile persona={persona} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}
