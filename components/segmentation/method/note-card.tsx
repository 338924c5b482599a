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

/** Headings beside their text where there is room. */
const columns = "grid gap-x-8 gap-y-1 lg:grid-cols-[11rem_minmax(0,1fr)]";

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
      <div className="flex flex-col gap-6">
        {note.parts.map(({ id, heading, paragraph, items }) => (
          <section key={id} className={columns}>
            <h3 className="text-ink text-base font-semibold">{heading}</h3>
            <div className="max-w-prose min-w-0 print:max-w-none">
              <p className="text-ink text-pretty">{paragraph}</p>
              {items.length > 0 ? (
                <ul className="text-ink mt-1.5 flex list-disc flex-col gap-1 pl-5">
                  {items.map((item, place) => (
                    <li key={place} className="break-words">
                      {item}
                    </li>
                  ))}
                </ul>
              ) : null}
            </div>
          </section>
        ))}
        {note.references.length > 0 ? (
          <section className={columns}>
            <h3 className="text-ink text-base font-semibold">{note.referencesTitle}</h3>
            <ul className="text-muted flex max-w-[44rem] min-w-0 flex-col gap-1.5 text-sm print:max-w-none">
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
