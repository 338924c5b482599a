"use client";

import { useState } from "react";
import { useRouter } from "next/navigation";
import { History } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { SidePanel } from "@/components/ui/side-panel";
import { Spinner } from "@/components/ui/spinner";
import { showToast } from "@/components/ui/toast-queue";
import type { ShownVersion } from "./card-actions";
import { textOfItem } from "./card-model";
import { useCard } from "./card-context";
import { useSentences } from "./use-sentences";

/** A card's history: who changed what when, and the way back to any of it. */
export function VersionPanel() {
  const t = useTranslations("personas.versions");
  const router = useRouter();
  const { persona, actions } = useCard();
  const [isOpen, setOpen] = useState(false);
  const [versions, setVersions] = useState<readonly ShownVersion[] | null>(null);
  const open = async () => {
    setOpen(true);
    setVersions(null);
    const outcome = await actions.listVersions({ personaId: persona.id });
    if (outcome.ok) setVersions(outcome.value);
  };
  const restore = async (version: ShownVersion, previous?: ShownVersion) => {
    const outcome = await actions.restoreVersion({ personaId: persona.id, versionId: version.id });
    if (!outcome.ok) {
      showToast({ message: outcome.problems.map(({ message }) => message).join(" "), tone: "bad" });
      return;
    }
    setOpen(false);
    showToast({
      message: t("restored", { number: outcome.value.number }),
      tone: "good",
      ...(previous ? { onUndo: () => void restore(previous) } : {}),
    });
    router.refresh();
  };
  return (
    <>
      <Button size="small" tone="quiet" icon={<History />} onPress={() => void open()}>
        {t("open")}
      </Button>
      <SidePanel title={t("title")} isOpen={isOpen} onOpenChange={setOpen}>
        {versions === null ? (
          <Spinner />
        ) : (
          <ol className="flex flex-col gap-6">
            {versions.map((version, index) => (
              <li key={version.id}>
                <VersionEntry
                  version={version}
                  {...(index > 0 && persona.mayEdit
                    ? { onRestore: () => void restore(version, versions[0]) }
                    : {})}
                />
              </li>
            ))}
          </ol>
        )}
      </SidePanel>
    </>
  );
}

function VersionEntry({ version, onRestore }: { version: ShownVersion; onRestore?: () => void }) {
  const t = useTranslations("personas");
  const format = useFormatter();
  const translate = useSentences();
  return (
    <section className="flex flex-col gap-2">
      <header className="flex items-start justify-between gap-3">
        <div>
          <h3 className="text-ink text-base font-medium">
            {t(`versions.kinds.${version.kind as "generate"}`, {
              number: version.number,
              from: version.message,
            })}
          </h3>
          <p className="text-muted text-sm">
            {t("versions.by", {
              author: version.author ?? t("edit.formerMember"),
              time: format.dateTime(new Date(version.at), { dateStyle: "medium", timeStyle: "short" }),
            })}
          </p>
        </div>
        {onRestore && (
          <Button size="small" onPress={onRestore}>
            {t("versions.restore")}
          </Button>
        )}
      </header>
      {version.changes.map(({ key, before, after }) => (
        <div key={key} className="border-line border-s-2 ps-3 text-sm">
          <p className="text-muted font-medium">{t(`card.fields.${key}`)}</p>
          {before.map((item, index) => (
            <p key={`b${index}`} className="text-muted line-through decoration-1">
              <span className="sr-only">{t("versions.was")}</span>
              {textOfItem(translate, item)}
            </p>
          ))}
          {after.map((item, index) => (
            <p key={`a${index}`} className="text-ink">
              {textOfItem(translate, item)}
            </p>
          ))}
          {before.length + after.length === 0 && <p className="text-muted">{t("versions.orderOnly")}</p>}
        </div>
      ))}
    </section>
  );
}
