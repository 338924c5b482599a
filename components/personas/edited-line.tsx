"use client";

import { ArrowDown, ArrowUp, Trash2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "@/components/ui/icon-button";
import { TextArea } from "@/components/ui/text-area";
import type { CardLine } from "./card-model";
import { TextWarnings } from "./text-warnings";

/** A line while it is edited: `was` is how it read before, `line` what it is on the card. */
export interface Draft {
  readonly key: string;
  readonly id?: string;
  readonly text: string;
  readonly was?: string;
  readonly line?: CardLine;
}

interface Props {
  readonly draft: Draft;
  readonly index: number;
  readonly isLast: boolean;
  /** The field's only line: it can neither be moved nor taken away. */
  readonly isSingle: boolean;
  readonly onChange: (text: string) => void;
  readonly onMove: (to: number) => void;
  readonly onRemove: () => void;
}

/** One line in the editor. Respondents' own words can be moved and taken away, not rewritten. */
export function EditedLine({ draft, index, isLast, isSingle, onChange, onMove, onRemove }: Props) {
  const t = useTranslations("personas.edit");
  const isTouched = draft.text !== draft.was || draft.line?.isWritten === true;
  return (
    <li className="flex items-start gap-1">
      <div className="min-w-0 grow">
        {draft.line?.item.kind === "quote" ? (
          <p className="prose-serif italic">{draft.text}</p>
        ) : (
          <>
            <TextArea
              label={t("line", { number: index + 1 })}
              isLabelHidden
              rows={isSingle ? 1 : 2}
              value={draft.text}
              onChange={onChange}
              autoFocus={index === 0}
            />
            {isTouched && <TextWarnings text={draft.text} evidence={draft.line?.evidence ?? []} />}
          </>
        )}
      </div>
      {!isSingle && (
        <span className="flex shrink-0 flex-col">
          <IconButton
            size="small"
            label={t("up", { number: index + 1 })}
            icon={<ArrowUp />}
            isDisabled={index === 0}
            onPress={() => onMove(index - 1)}
          />
          <IconButton
            size="small"
            label={t("down", { number: index + 1 })}
            icon={<ArrowDown />}
            isDisabled={isLast}
            onPress={() => onMove(index + 1)}
          />
          <IconButton
            size="small"
            tone="danger"
            label={t("remove", { number: index + 1 })}
            icon={<Trash2 />}
            onPress={onRemove}
          />
        </span>
      )}
    </li>
  );
}
