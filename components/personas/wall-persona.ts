import type { PersonaField, PersonaStatus } from "@/lib/domain/personas/persona-card";

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
