"use client";

import { useState } from "react";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { RadioGroup } from "@/components/ui/radio-group";
import { findCardField } from "@/lib/domain/personas/card-fields";
import { editBases, type EditBasis, type PersonaField } from "@/lib/domain/personas/persona-card";
import type { CardLine } from "./card-model";
import { EditedLine, type Draft } from "./edited-line";
import { OtherVersionDialog } from "./other-version-dialog";
import { useFieldActions, type LineInput } from "./use-field-actions";

interface Props {
  readonly field: PersonaField;
  readonly lines: readonly CardLine[];
  readonly onClose: () => void;
}

const draftOf = (line: CardLine): Draft => ({
  key: line.id,
  id: line.id,
  text: line.text,
  was: line.text,
  line,
});

/** Editing a field where it stands: each line by itself, in any order, with the basis the change rests on. */
export function FieldEditor({ field, lines, onClose }: Props) {
  const t = useTranslations("personas");
  const [drafts, setDrafts] = useState<readonly Draft[]>(() =>
    lines.length > 0 || field.key === "voice" ? lines.map(draftOf) : [{ key: "new-0", text: "" }],
  );
  const [basis, setBasis] = useState<EditBasis>(
    field.editBasis ?? (findCardField(field.key)?.shape === "own" ? "assumption" : "evidence"),
  );
  const [isSaving, setSaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [isStale, setStale] = useState(false);
  const { edit } = useFieldActions(field);
  const shape = findCardField(field.key)?.shape;

  const save = async (input: readonly LineInput[], revision?: number) => {
    setSaving(true);
    const outcome = await edit(input, basis, revision).catch(() => null);
    setSaving(false);
    if (outcome?.ok) return onClose();
    if (outcome?.problems.some(({ code }) => code === "persona.field-changed")) return setStale(true);
    setRefusal(outcome ? outcome.problems.map(({ message }) => message).join(" ") : t("edit.unreachable"));
  };
  const change = (key: string, text: string) =>
    setDrafts((all) => all.map((draft) => (draft.key === key ? { ...draft, text } : draft)));
  const move = (from: number, to: number) =>
    setDrafts((all) => {
      const next = [...all];
      const [taken] = next.splice(from, 1);
      if (taken) next.splice(to, 0, taken);
      return next;
    });

  return (
    <form
      className="bg-surface ring-line flex break-inside-avoid flex-col gap-4 rounded-lg p-4 shadow-sm ring-1"
      onSubmit={(event) => {
        event.preventDefault();
        void save(linesOfDrafts(drafts));
      }}
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <p className="text-ink text-sm font-medium">
        {t("edit.editing", { name: t(`card.fields.${field.key}`) })}
      </p>
      <ol className="flex flex-col gap-3">
        {drafts.map((draft, index) => (
          <EditedLine
            key={draft.key}
            draft={draft}
            index={index}
            isLast={index === drafts.length - 1}
            isSingle={shape === "line"}
            onChange={(text) => change(draft.key, text)}
            onMove={(to) => move(index, to)}
            onRemove={() => setDrafts((all) => all.filter(({ key }) => key !== draft.key))}
          />
        ))}
      </ol>
      {shape !== "line" && shape !== "quotes" && (
        <Button
          tone="quiet"
          size="small"
          icon={<Plus />}
          className="self-start"
          onPress={() =>
            setDrafts((all) => [
              ...all,
              { key: `new-${all.length}-${Math.max(0, ...all.map(({ key }) => key.length))}`, text: "" },
            ])
          }
        >
          {t("edit.add")}
        </Button>
      )}
      <RadioGroup
        label={t("edit.basis")}
        value={basis}
        onChange={(value) => setBasis(editBases.find((one) => one === value) ?? "evidence")}
        options={editBases.map((one) => ({
          id: one,
          label: t(`edit.bases.${one}`),
          description: t(`edit.basisHints.${one}`),
        }))}
      />
      {refusal !== null && (
        <Callout tone="bad" live="alert">
          {refusal}
        </Callout>
      )}
      <div className="flex justify-end gap-2">
        <Button tone="quiet" onPress={onClose}>
          {t("edit.cancel")}
        </Button>
        <Button tone="primary" type="submit" isPending={isSaving}>
          {t("edit.save")}
        </Button>
      </div>
      {isStale && (
        <OtherVersionDialog
          fieldKey={field.key}
          mine={drafts.map(({ text }) => text).filter((text) => text.trim() !== "")}
          onMine={(revision) => {
            setStale(false);
            void save(linesOfDrafts(drafts), revision);
          }}
          onBoth={(revision, theirs) => {
            setStale(false);
            const known = new Set(theirs.map(({ text }) => text));
            const own = drafts.filter(
              ({ text, was }) => text.trim() !== "" && text !== was && !known.has(text),
            );
            void save([...theirs.map(({ id }) => ({ id })), ...own.map(({ text }) => ({ text }))], revision);
          }}
          onTheirs={() => {
            setStale(false);
            onClose();
          }}
        />
      )}
    </form>
  );
}

/** What the editor hands over: untouched lines by id alone, empty ones not at all. */
const linesOfDrafts = (drafts: readonly Draft[]): LineInput[] =>
  drafts
    .filter(({ text }) => text.trim() !== "")
    .map(({ id, text, was }) => (id === undefined ? { text } : text === was ? { id } : { id, text }));
