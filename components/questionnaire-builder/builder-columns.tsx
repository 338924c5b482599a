"use client";

import { useTranslations } from "next-intl";
import { SidePanel } from "@/components/ui/side-panel";
import { Canvas } from "./canvas";
import { Outline } from "./outline";
import { Settings } from "./settings";
import { useWide } from "./use-wide";

/** What lies over the workbench. */
export type Sheet = "outline" | "settings" | "findings" | "preview" | null;

interface Props {
  readonly sheet: Sheet;
  readonly setSheet: (sheet: Sheet) => void;
}

const column = "scrollbar-quiet sticky top-16 hidden max-h-[calc(100dvh-5rem)] overflow-y-auto pb-8";

/** Outline, survey and settings side by side, or the outer two as sheets where there is no room. */
export function BuilderColumns({ sheet, setSheet }: Props) {
  const t = useTranslations("builder");
  const hasOutline = useWide(1280);
  const hasSettings = useWide(1024);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-6 lg:grid-cols-[minmax(0,1fr)_19rem] xl:grid-cols-[16rem_minmax(0,1fr)_19rem] xl:gap-8">
      <div className={`${column} xl:block`}>{hasOutline && <Outline />}</div>
      <Canvas />
      <aside aria-label={t("settings.label")} className={`${column} ps-1 lg:block`}>
        {hasSettings && <Settings />}
      </aside>
      {!hasOutline && (
        <SidePanel
          title={t("outline.label")}
          isOpen={sheet === "outline"}
          onOpenChange={(isOpen) => setSheet(isOpen ? "outline" : null)}
        >
          {(close) => <Outline onChosen={close} />}
        </SidePanel>
      )}
      {!hasSettings && (
        <SidePanel
          title={t("settings.label")}
          isOpen={sheet === "settings"}
          onOpenChange={(isOpen) => setSheet(isOpen ? "settings" : null)}
        >
          <Settings />
        </SidePanel>
      )}
    </div>
  );
}
