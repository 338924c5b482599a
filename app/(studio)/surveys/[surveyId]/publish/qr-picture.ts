import QRCode from "qrcode";

const quietZone = 2;

/** A QR code as the path of its dark modules and the side of its square; drawn by us so that it needs no raw markup. */
export function qrPicture(text: string): { path: string; side: number } {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  const side = modules.size + 2 * quietZone;
  const parts: string[] = [];
  for (let row = 0; row < modules.size; row += 1)
    for (let column = 0; column < modules.size; column += 1)
      if (modules.get(row, column)) parts.push(`M${column + quietZone} ${row + quietZone}h1v1h-1z`);
  return { path: parts.join(""), side };
}

/** The same as a file: an SVG document, dark on white. */
export const qrSvgDocument = (text: string): Promise<string> =>
  QRCode.toString(text, { type: "svg", errorCorrectionLevel: "M", margin: quietZone });

/** The same as a PNG, 1024 pixels a side, as a data address. */
export const qrPngAddress = (text: string): Promise<string> =>
  QRCode.toDataURL(text, { width: 1024, errorCorrectionLevel: "M", margin: quietZone });
