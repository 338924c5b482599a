import { settled } from "./apply-edit";
import type { PersonaField } from "./persona-card";

/** The field as the data say it; what people wrote stays in the versions. */
export const revertField = (field: PersonaField): PersonaField =>
  settled({ ...field, edited: null, pending: null, base: field.generated });
