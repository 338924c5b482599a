import { Download } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import { LinkButton } from "@/components/ui/link-button";
import { noteAsText, type NoteInWords } from "@/lib/i18n/render-method-note";

interface Props {
  readonly segmentationId: string;
  readonly note: NoteInWords;
}

/** How the segments were found, to read, copy, keep or print. */
export function NoteCard({ segmentationId, note }: Props) {
  const t = useTranslations("method.card");
  const address = `/api/segmentations/${segmentationId}/method-note`;
  return (
    <Card
      title={t("title")}
      description={t("lead")}
      actions={
        <div className="flex flex-wrap gap-1.5 print:hidden">
          <CopyButton text={noteAsText(note)} label={t("copy")} />
          {(["txt", "md"] as const).map((as) => (
            <LinkButton
              key={as}
              href={`${address}?as=${as}`}
              download
              prefetch={false}
              tone="quiet"
              size="small"
              icon={<Download aria-hidden="true" />}
            >
              {t(as)}
            </LinkButton>
          ))}
        </div>
      }
    >
      <div className="flex max-w-prose flex-col gap-5">
        {note.parts.map(({ id, heading, paragraph, items }) => (
          <section key={id} className="break-inside-avoid-page">
            <h3 className="text-ink text-base font-semibold">{heading}</h3>
            <p className="text-ink mt-1 text-pretty">{paragraph}</p>
            {items.length > 0 ? (
              <ul className="text-ink mt-1.5 flex list-disc flex-col gap-1 pl-5">
                {items.map((item, place) => (
                  <li key={place} className="break-words">
                    {item}
                  </li>
                ))}
              </ul>
            ) : null}
          </section>
        ))}
        {note.references.length > 0 ? (
          <section>
            <h3 className="text-ink text-base font-semibold">{note.referencesTitle}</h3>
            <ul className="text-muted mt-1 flex flex-col gap-1.5 text-sm">
              {note.references.map((entry) => (
                <li key={entry} className="pl-5 -indent-5 break-words">
                  {entry}
                </li>
              ))}
            </ul>
          </section>
        ) : null}
      </div>
    </Card>
  );
}
