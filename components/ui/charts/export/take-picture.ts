import type { Picture } from "./picture";
import { readFigure } from "./read-figure";

/** The width a figure is drawn at for its picture, in px, whatever the window: that of a page of a report. */
const WIDTH = 760;
const MARGIN = 24;

/** Scrolling parts are drawn whole. */
function widen(stage: HTMLElement): void {
  const hidden = [...stage.querySelectorAll<HTMLElement>("*")].map((part) =>
    getComputedStyle(part).overflowX === "auto" ? part.scrollWidth - part.clientWidth : 0,
  );
  stage.style.width = `${stage.offsetWidth + Math.max(0, ...hidden)}px`;
}

/**
 * A picture of a figure that does not depend on where it is seen: a copy is laid out off the screen, as wide as a page and in
 * the light theme, read, and taken away again. The title is in it even where the page shows it elsewhere.
 */
export async function takePicture(figure: HTMLElement, title: string): Promise<Picture> {
  await document.fonts.ready;
  const stage = document.createElement("div");
  stage.dataset.theme = "light";
  stage.inert = true;
  Object.assign(stage.style, {
    position: "fixed",
    top: "0",
    left: "-20000px",
    width: `${WIDTH}px`,
    color: "var(--ink)",
    background: "var(--surface)",
  });
  const copy = figure.cloneNode(true) as HTMLElement;
  for (const element of copy.querySelectorAll("[id]")) element.removeAttribute("id");
  copy.querySelector("figcaption")?.classList.remove("sr-only");
  stage.append(copy);
  document.body.append(stage);
  try {
    widen(stage);
    return readFigure(copy, title, MARGIN);
  } finally {
    stage.remove();
  }
}
