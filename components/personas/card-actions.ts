import type { Action } from "@/components/action-outcome";
import type { PersonaStatus } from "@/lib/domain/personas/persona-card";
import type { FieldDifference } from "@/lib/domain/personas/compare-snapshots";
import type { PersonaField } from "@/lib/domain/personas/persona-card";
import type { Evidence } from "@/lib/domain/personas/evidence";
import type { StaleReason } from "@/lib/domain/personas/staleness";

/** A version of a card as the history shows it. */
export interface ShownVersion {
  readonly id: string;
  readonly number: number;
  readonly kind: string;
  readonly at: string;
  readonly author: string | null;
  readonly message: string;
  readonly changes: readonly FieldDifference[];
}

/** A card as it stands now, for the side-by-side view after a stale write. */
export interface CardNow {
  readonly fields: readonly PersonaField[];
  readonly editors: Readonly<Record<string, string>>;
}

/** What can be done with a card; the page hands the server actions over. */
export interface CardActions {
  readonly editField: Action<{ revision: number }>;
  readonly revertField: Action<{ revision: number }>;
  readonly markField: Action<{ revision: number }>;
  readonly resolvePending: Action<{ revision: number }>;
  readonly setStatus: Action<{ status: PersonaStatus }>;
  readonly listVersions: Action<readonly ShownVersion[]>;
  readonly restoreVersion: Action<{ number: number }>;
  readonly readCard: Action<CardNow>;
}

/** A card as the screen shows it. */
export interface ShownPersona {
  readonly id: string;
  readonly status: PersonaStatus;
  readonly dataAsOf: string;
  readonly segment: {
    readonly id: string;
    readonly name: string;
    readonly colour: number;
    readonly size: number;
    readonly share: number;
  };
  readonly segmentation: { readonly id: string; readonly name: string; readonly respondents: number | null };
  readonly survey: {
    readonly id: string;
    readonly title: string;
    readonly kind: "survey" | "import";
    readonly isSample: boolean;
  };
  readonly fields: readonly PersonaField[];
  readonly evidence: readonly Evidence[];
  readonly editors: Readonly<Record<string, string>>;
  readonly stale: readonly StaleReason[];
  readonly mayEdit: boolean;
}
