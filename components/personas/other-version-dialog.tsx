"use client";

import { useEffect, useState } from "react";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Spinner } from "@/components/ui/spinner";
import type { PersonaField } from "@/lib/domain/personas/persona-card";
import type { CardNow } from "./card-actions";
import { linesOf, type CardLine } from "./card-model";
import { useCard } from "./card-context";
import { useSentences } from "./use-sentences";

interface Props {
  readonly fieldKey: string;
  readonly mine: readonly string[];
  readonly onMine: (revision: number) => void;
  readonly onBoth: (revision: number, theirs: readonly CardLine[]) => void;
  readonly onTheirs: () => void;
}

/** Two people changed one field: both versions side by side, and one decision. Nothing has been overwritten yet. */
export function OtherVersionDialog({ fieldKey, mine, onMine, onBoth, onTheirs }: Props) {
  const t = useTranslations("personas.stale");
  const format = useFormatter();
  const router = useRouter();
  const translate = useSentences();
  const { actions, persona, evidence } = useCard();
  const [now, setNow] = useState<CardNow | null>(null);
  useEffect(() => {
    let isHere = true;
    void actions.readCard({ personaId: persona.id }).then((outcome) => {
      if (isHere && outcome.ok) setNow(outcome.value);
    });
    return () => {
      isHere = false;
    };
  }, [actions, persona.id]);
  const field: PersonaField | undefined = now?.fields.find(({ key }) => key === fieldKey);
  const theirs = field ? linesOf(translate, field, evidence) : [];
  const author = now?.editors[field?.editedBy ?? ""] ?? t("someone");
  return (
    <Dialog
      title={t("title")}
      isOpen
      isDismissable={false}
      size="large"
      actions={
        field && (
          <>
            <Button
              tone="quiet"
              onPress={() => {
                onTheirs();
                router.refresh();
              }}
            >
              {t("takeTheirs")}
            </Button>
            <Button onPress={() => onBoth(field.revision, theirs)}>{t("takeBoth")}</Button>
            <Button tone="primary" onPress={() => onMine(field.revision)}>
              {t("takeMine")}
            </Button>
          </>
        )
      }
    >
      {field ? (
        <div className="flex flex-col gap-4">
          <p className="text-muted text-base">
            {field.editedAt
              ? t("explain", {
                  author,
                  time: format.dateTime(new Date(field.editedAt), {
                    dateStyle: "medium",
                    timeStyle: "short",
                  }),
                })
              : t("explainUnknown")}
          </p>
          <div className="grid gap-4 sm:grid-cols-2">
            <Side title={t("mine")} lines={mine} />
            <Side title={t("theirs", { author })} lines={theirs.map(({ text }) => text)} />
          </div>
        </div>
      ) : (
        <Spinner />
      )}
    </Dialog>
  );
}

function Side({ title, lines }: { title: string; lines: readonly string[] }) {
  return (
    <section className="bg-sunken rounded-md p-4">
      <h3 className="text-muted mb-2 text-sm font-medium">{title}</h3>
      <ul className="prose-serif flex flex-col gap-2">
        {lines.map((line, index) => (
          <li key={index}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
