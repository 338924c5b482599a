import { useTranslations } from "next-intl";
import type { PersonaField, PersonaStatus } from "@/lib/domain/personas/persona-card";
import { PersonaTile } from "./persona-tile";

/** A card as the wall shows it. */
export interface WallPersona {
  readonly id: string;
  readonly status: PersonaStatus;
  readonly segment: {
    readonly id: string;
    readonly name: string;
    readonly colour: number;
    readonly size: number;
    readonly share: number;
  };
  readonly segmentation: { readonly id: string; readonly name: string };
  readonly survey: { readonly id: string; readonly title: string; readonly isSample: boolean };
  readonly fields: readonly PersonaField[];
  readonly stale: readonly string[];
  readonly conflicts: number;
}

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
