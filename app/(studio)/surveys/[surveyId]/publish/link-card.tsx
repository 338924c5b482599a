import { Download, ExternalLink } from "lucide-react";
import { getTranslations } from "next-intl/server";
import { Callout } from "@/components/ui/callout";
import { Card } from "@/components/ui/card";
import { CopyField } from "@/components/ui/copy-field";
import { LinkButton } from "@/components/ui/link-button";
import { qrPicture, qrPngAddress, qrSvgDocument } from "./qr-picture";
import { StatusButton } from "./status-button";

interface Props {
  readonly surveyId: string;
  readonly address: string;
  readonly status: "draft" | "open" | "closed";
  readonly canPublish: boolean;
}

/** The link respondents get, as text and as a QR code, and the switch that opens and closes it. */
export async function LinkCard({ surveyId, address, status, canPublish }: Props) {
  const t = await getTranslations("surveys.publish");
  const { path, side } = qrPicture(address);
  if (status === "draft")
    return (
      <Card title={t("link")}>
        <p className="text-muted">{t("linkSoon")}</p>
      </Card>
    );
  const svg = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await qrSvgDocument(address))}`;
  return (
    <Card
      title={t("link")}
      description={t("linkText")}
      actions={canPublish ? <StatusButton surveyId={surveyId} isOpen={status === "open"} /> : undefined}
    >
      {status === "closed" && (
        <div className="mb-4">
          <Callout tone="warn">{t("linkClosed")}</Callout>
        </div>
      )}
      <CopyField label={t("link")} isLabelHidden value={address} />
      <div className="mt-3 flex flex-wrap items-end gap-4">
        <svg
          role="img"
          aria-label={t("qr")}
          viewBox={`0 0 ${side} ${side}`}
          shapeRendering="crispEdges"
          className="size-36 rounded-md"
        >
          {/* Black on white in every theme: readers of QR codes need the contrast the right way round. */}
          <rect width={side} height={side} fill="white" />
          <path d={path} fill="black" />
        </svg>
        <div className="flex flex-col items-start gap-1">
          <LinkButton href={address} target="_blank" tone="quiet" size="small" icon={<ExternalLink />}>
            {t("open")}
          </LinkButton>
          <LinkButton href={svg} download="survey-qr.svg" tone="quiet" size="small" icon={<Download />}>
            {t("qrSvg")}
          </LinkButton>
          <LinkButton
            href={await qrPngAddress(address)}
            download="survey-qr.png"
            tone="quiet"
            size="small"
            icon={<Download />}
          >
            {t("qrPng")}
          </LinkButton>
        </div>
      </div>
    </Card>
  );
}
