"use client";

import { CircleCheck, Eye, ListTree, Redo2, Send, Settings2, TriangleAlert, Undo2 } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { Select } from "@/components/ui/select";
import { canRedo, canUndo } from "@/lib/domain/questionnaire/edit-history";
import type { Finding } from "@/lib/domain/questionnaire/finding";
import type { RespondentLanguage } from "@/lib/domain/questionnaire/questionnaire";
import { useBuilder, useBuilderState, useQuestionnaire } from "./builder-context";
import type { SaveState } from "./draft-saver";
import { languageName } from "./language-name";
import { SaveStatus } from "./save-status";

interface Props {
  readonly saveState: SaveState;
  readonly findings: readonly Finding[];
  readonly isLeaving: boolean;
  readonly onRetry: () => void;
  readonly onFindings: () => void;
  readonly onOutline: () => void;
  readonly onPreview: () => void;
  readonly onPublish: () => void;
}

/** What is safe, what is amiss, and the way on. */
export function TopBar(props: Props) {
  const { saveState, findings, isLeaving, onRetry, onFindings, onOutline, onPreview, onPublish } = props;
  const t = useTranslations("builder.bar");
  const locale = useLocale();
  const { store, openSettings, isReadOnly } = useBuilder();
  const history = useBuilderState((state) => state.history);
  const language = useBuilderState((state) => state.language);
  const { languages } = useQuestionnaire();
  const errors = findings.filter((one) => one.severity === "error").length;
  const isClear = findings.length === 0;
  const verdict = isClear
    ? t("clear")
    : errors > 0
      ? t("errors", { count: errors })
      : t("advice", { count: findings.length });
  const verdictIcon = isClear ? (
    <CircleCheck className="text-good" />
  ) : (
    <TriangleAlert className={errors > 0 ? "text-bad" : "text-warn"} />
  );
  return (
    <div
      role="toolbar"
      aria-label={t("label")}
      className="bg-paper border-line sticky top-0 z-20 -mx-4 mb-4 flex flex-wrap items-center gap-x-0 gap-y-1 border-b px-4 py-2 sm:-mx-8 sm:gap-x-2 sm:px-8"
    >
      <span className="flex xl:hidden">
        <IconButton label={t("outline")} icon={<ListTree />} onPress={onOutline} />
        <span className="lg:hidden">
          <IconButton label={t("settings")} icon={<Settings2 />} onPress={openSettings} />
        </span>
      </span>
      {!isReadOnly && (
        <span className="flex">
          <IconButton
            label={t("undo")}
            icon={<Undo2 />}
            isDisabled={!canUndo(history)}
            onPress={() => store.undo()}
          />
          <IconButton
            label={t("redo")}
            icon={<Redo2 />}
            isDisabled={!canRedo(history)}
            onPress={() => store.redo()}
          />
        </span>
      )}
      <span className="order-last flex min-w-0 basis-full sm:order-none sm:basis-auto">
        {isReadOnly ? (
          <span className="text-muted text-sm">{t("readOnly")}</span>
        ) : (
          <SaveStatus state={saveState} onRetry={onRetry} />
        )}
      </span>
      <span className="ms-auto flex flex-wrap items-center gap-0 sm:gap-2">
        {languages.length > 1 && (
          <Select
            label={t("language")}
            isLabelHidden
            value={language}
            onChange={(id) => store.setLanguage(id as RespondentLanguage)}
            options={languages.map((one) => ({ id: one, label: languageName(one, locale) }))}
          />
        )}
        <span className="flex sm:hidden">
          <IconButton label={verdict} icon={verdictIcon} onPress={onFindings} />
          <IconButton label={t("preview")} icon={<Eye />} onPress={onPreview} />
        </span>
        <span className="hidden items-center gap-2 sm:flex">
          <Button tone="quiet" icon={verdictIcon} onPress={onFindings}>
            {verdict}
          </Button>
          <Button icon={<Eye />} onPress={onPreview}>
            {t("preview")}
          </Button>
        </span>
        <Button
          tone="primary"
          icon={<Send />}
          isPending={isLeaving}
          onPress={onPublish}
          className="max-sm:px-3 max-sm:[&_svg]:hidden"
        >
          {t("publish")}
        </Button>
      </span>
    </div>
  );
}
