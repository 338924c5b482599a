"use client";

import { ArrowDown, ArrowUp, Copy, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";

export interface RuleMoves {
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** At an end it says so and moves nothing. */
  readonly move: (by: -1 | 1) => void;
  /** Absent where there can be no more rules. */
  readonly duplicate: (() => void) | undefined;
  readonly remove: () => void;
}

interface Props {
  readonly position: number;
  readonly name: string;
  /** What the rule is called where it has no name yet. */
  readonly called: string;
  readonly rename: (name: string) => void;
  readonly moves: RuleMoves;
}

/** A button that is turned off keeps the focus, so that whoever moves a rule to its end by keyboard stays there. */
const offLook = "aria-disabled:cursor-not-allowed aria-disabled:opacity-40";

/** A rule's name, and its place among the others. */
export function RuleHead({ position, name, called, rename, moves }: Props) {
  const t = useTranslations("rules");
  return (
    <div className="flex flex-wrap items-end gap-2">
      <TextField
        className="min-w-48 grow"
        label={t("name", { position })}
        value={name}
        maxLength={120}
        onChange={rename}
      />
      <div className="flex">
        <IconButton
          className={offLook}
          label={t("earlier", { name: called })}
          icon={<ArrowUp />}
          aria-disabled={moves.isFirst}
          onPress={() => moves.move(-1)}
        />
        <IconButton
          className={offLook}
          label={t("later", { name: called })}
          icon={<ArrowDown />}
          aria-disabled={moves.isLast}
          onPress={() => moves.move(1)}
        />
        <IconButton
          label={t("duplicate", { name: called })}
          icon={<Copy />}
          isDisabled={!moves.duplicate}
          onPress={() => moves.duplicate?.()}
        />
        <IconButton label={t("remove", { name: called })} icon={<Trash2 />} onPress={moves.remove} />
      </div>
    </div>
  );
}
