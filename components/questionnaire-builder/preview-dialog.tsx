"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { LinkButton } from "@/components/ui/link-button";
import { ExternalLink } from "lucide-react";

interface Props {
  readonly href: string;
  /** Changes when the draft was saved: the page in the frame is asked for again. */
  readonly revision: number;
  readonly onClose: () => void;
}

/** The respondents' own page, with the draft, in a frame as large as a phone. Nothing answered in it is stored. */
export function PreviewDialog({ href, revision, onClose }: Props) {
  const t = useTranslations("builder.preview");
  return (
    <Dialog
      title={t("title")}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      actions={
        <LinkButton href={href} target="_blank" icon={<ExternalLink />}>
          {t("newTab")}
        </LinkButton>
      }
    >
      <p className="text-muted mb-3 text-sm">{t("text")}</p>
      <div className="border-line-strong mx-auto w-full max-w-[24.5rem] overflow-hidden rounded-[1.75rem] border-[0.4rem]">
        <iframe
          key={revision}
          title={t("title")}
          src={href}
          className="block h-[min(44rem,62dvh)] w-full border-0"
        />
      </div>
    </Dialog>
  );
}
