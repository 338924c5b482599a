"use client";

import { useRef } from "react";
import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { IconButton } from "../../icon-button";
import { Menu } from "../../menu";
import { showToast } from "../../toast-queue";
import { paintPicture } from "./paint-picture";
import { pictureFileName } from "./picture-file-name";
import { takePicture } from "./take-picture";
import { writeSvg } from "./write-svg";

/** Pixels of the PNG to one of the page: sharp in print at the size of a report. */
const PNG_SCALE = 2;

function save(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has to have begun reading before the address goes.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

async function pictureFile(figure: HTMLElement, title: string, ending: "svg" | "png"): Promise<Blob> {
  const picture = await takePicture(figure, title);
  if (ending === "svg") return new Blob([writeSvg(picture)], { type: "image/svg+xml" });
  const file = await paintPicture(picture, PNG_SCALE);
  if (!file) throw new Error("this browser makes no PNG");
  return file;
}

/** Offers the figure around it as a picture to keep. */
export function DownloadChart({ title, className }: { title: string; className?: string }) {
  const t = useTranslations("shell.chart");
  const place = useRef<HTMLDivElement>(null);
  const download = async (ending: "svg" | "png") => {
    const figure = place.current?.closest("figure");
    if (!figure) return;
    try {
      save(await pictureFile(figure, title, ending), pictureFileName(title, ending));
    } catch {
      showToast({ message: t("downloadFailed"), tone: "bad" });
    }
  };
  return (
    <div ref={place} data-print="hide" className={className}>
      <Menu
        label={t("download")}
        trigger={
          <IconButton
            label={t("downloadOf", { title })}
            icon={<Download aria-hidden="true" />}
            size="small"
          />
        }
        entries={[
          { id: "png", label: t("png"), description: t("pngHint"), onAction: () => void download("png") },
          { id: "svg", label: t("svg"), description: t("svgHint"), onAction: () => void download("svg") },
        ]}
      />
    </div>
  );
}
