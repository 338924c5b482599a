import {
  Calendar,
  CircleDot,
  Gauge,
  Hash,
  ListChecks,
  ListOrdered,
  MessageSquareText,
  Pilcrow,
  ShieldCheck,
  Star,
  Table2,
  TextCursorInput,
  type LucideIcon,
} from "lucide-react";
import type { ItemType } from "@/lib/domain/questionnaire/item";

/** The view side of the registry of item types: one icon per type, completed by the compiler. */
const icons: Record<ItemType, LucideIcon> = {
  "single-choice": CircleDot,
  "multiple-choice": ListChecks,
  rating: Star,
  "likert-matrix": Table2,
  nps: Gauge,
  number: Hash,
  ranking: ListOrdered,
  "short-text": TextCursorInput,
  "long-text": MessageSquareText,
  date: Calendar,
  consent: ShieldCheck,
  statement: Pilcrow,
};

export function ItemIcon({ type, className }: { type: ItemType; className?: string }) {
  const Icon = icons[type];
  return <Icon aria-hidden="true" {...(className !== undefined && { className })} />;
}
