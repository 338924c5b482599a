"use client";

import { ArrowRightLeft } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState, type ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { Checkbox } from "@/components/ui/checkbox";
import { ColourDot } from "@/components/ui/colour-dot";
import { Menu } from "@/components/ui/menu";
import { SimpleTable } from "@/components/ui/simple-table";
import type { EditableSegment } from "../edits/editable-segment";
import { useSegmentChange, type SegmentEditing } from "../edits/use-segment-change";

interface Props {
  /** After the person: certainty, rival, questions. */
  readonly head: readonly string[];
  readonly people: readonly {
    readonly id: string;
    /** The short id. */
    readonly name: string;
    /** The way to their answers. */
    readonly link: ReactNode;
    readonly cells: readonly ReactNode[];
  }[];
  /** Segments people can be moved to. */
  readonly others: readonly EditableSegment[];
  /** null: nobody can be moved. */
  readonly editing: SegmentEditing | null;
  readonly isLocked: boolean;
}

/** People one below the other; those selected can be moved to another segment, with undo. */
export function PeopleTable({ head, people, others, editing, isLocked }: Props) {
  const t = useTranslations("segment.people");
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const selected = people.filter(({ id }) => chosen.has(id)).map(({ id }) => id);
  const choose = (ids: readonly string[], isChosen: boolean) =>
    setChosen(
      isChosen ? new Set([...chosen, ...ids]) : new Set([...chosen].filter((id) => !ids.includes(id))),
    );
  const isMovable = editing !== null && !isLocked && others.length > 0;
  const all = people.map(({ id }) => id);
  return (
    <>
      {editing !== null && isLocked ? <p className="text-muted text-sm">{t("locked-hint")}</p> : null}
      <div className="bg-surface rounded-lg p-4 shadow-sm">
        <SimpleTable
          label={t("title")}
          head={[
            isMovable ? (
              <span key="all" className="flex items-center gap-1">
                <Checkbox
                  label={t("select-all")}
                  isLabelHidden
                  isSelected={selected.length === all.length}
                  isIndeterminate={selected.length > 0 && selected.length < all.length}
                  onChange={(isChosen) => choose(all, isChosen)}
                />
                {t("person")}
              </span>
            ) : (
              t("person")
            ),
            ...head,
          ]}
          rows={people.map((person) => [
            <span key="person" className="flex items-baseline gap-2">
              {isMovable ? (
                <Checkbox
                  label={t("select", { id: person.name })}
                  isLabelHidden
                  isSelected={chosen.has(person.id)}
                  onChange={(isChosen) => choose([person.id], isChosen)}
                />
              ) : null}
              {person.link}
            </span>,
            ...person.cells,
          ])}
        />
      </div>
      {isMovable && selected.length > 0 ? (
        <MoveBar editing={editing} others={others} selected={selected} onMoved={() => setChosen(new Set())} />
      ) : null}
    </>
  );
}

function MoveBar({
  editing,
  others,
  selected,
  onMoved,
}: {
  readonly editing: SegmentEditing;
  readonly others: readonly EditableSegment[];
  readonly selected: readonly string[];
  readonly onMoved: () => void;
}) {
  const t = useTranslations("segment.people");
  const { isPending, refusal, run } = useSegmentChange(editing);
  const move = async ({ id, name }: EditableSegment) => {
    const isDone = await run(
      { kind: "move", responseIds: [...selected], toSegmentId: id },
      t("moved-toast", { count: selected.length, name }),
    );
    if (isDone) onMoved();
  };
  return (
    <div
      className="bg-raised border-line sticky bottom-4 z-10 flex flex-wrap items-center gap-3 self-start rounded-lg border px-4 py-2.5 shadow-lg"
      role="region"
      aria-label={t("move")}
    >
      <span className="text-ink text-sm tabular-nums">{t("selected", { count: selected.length })}</span>
      <Menu
        label={t("move")}
        placement="top start"
        trigger={
          <Button tone="primary" isPending={isPending} icon={<ArrowRightLeft />}>
            {t("move")}
          </Button>
        }
        entries={others.map((segment) => ({
          id: segment.id,
          label: segment.name,
          icon: <ColourDot index={segment.colour} />,
          onAction: () => void move(segment),
        }))}
      />
      {refusal === null ? null : (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
    </div>
  );
}
