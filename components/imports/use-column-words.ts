import { useTranslations } from "next-intl";
import { dimensions, itemRoles } from "@/lib/domain/questionnaire/item";
import { columnKinds } from "@/lib/domain/questionnaire/import/import-mapping";

/** Types, uses and dimensions of columns with their names, in the order in which they are offered. */
export function useColumnWords() {
  const t = useTranslations("imports");
  return {
    kinds: columnKinds.map((id) => ({ id, label: t(`kinds.${id}`) })),
    roles: itemRoles.map((id) => ({ id, label: t(`roles.${id}`) })),
    dimensions: dimensions.map((id) => ({ id, label: t(`dimensions.${id}`) })),
  };
}
