import { SANS, SERIF, type Mark, type Picture, type PlainColour, type Stroke } from "./picture";

const css = ({ hex, alpha }: PlainColour): string =>
  `${hex}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, "0")}`;

function setStroke(context: CanvasRenderingContext2D, stroke: Stroke): void {
  context.strokeStyle = css(stroke.colour);
  context.lineWidth = stroke.width;
  context.lineCap = stroke.cap;
  context.lineJoin = stroke.join;
  context.setLineDash([...stroke.dashes]);
}

function paintMark(context: CanvasRenderingContext2D, mark: Mark): void {
  if (mark.kind === "shape") {
    const path = new Path2D(mark.path);
    if (mark.fill) {
      context.fillStyle = css(mark.fill);
      context.fill(path);
    }
    if (mark.stroke) {
      setStroke(context, mark.stroke);
      context.stroke(path);
    }
    return;
  }
  context.font = `${mark.weight} ${mark.size}px ${mark.isSerif ? SERIF : SANS}`;
  context.textAlign = mark.anchor === "middle" ? "center" : mark.anchor;
  if (mark.halo) {
    setStroke(context, mark.halo);
    context.strokeText(mark.text, mark.x, mark.y);
  }
  context.fillStyle = css(mark.fill);
  context.fillText(mark.text, mark.x, mark.y);
}

/** A picture as PNG on white, `scale` pixels of the file to one of the picture. Null where the browser cannot make it. */
export function paintPicture(picture: Picture, scale: number): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  canvas.width = Math.ceil(picture.width * scale);
  canvas.height = Math.ceil(picture.height * scale);
  const context = canvas.getContext("2d");
  if (!context) return Promise.resolve(null);
  context.fillStyle = "#ffffff";
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  for (const mark of picture.marks) paintMark(context, mark);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}
