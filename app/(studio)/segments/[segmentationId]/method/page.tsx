import { orNotFound, signedIn } from "@/app/signed-in";
import { NoteCard } from "@/components/segmentation/method/note-card";
import { RepeatCard } from "@/components/segmentation/method/repeat-card";
import { renderMethodNote } from "@/lib/i18n/render-method-note";
import { writeMethodNote } from "@/lib/use-cases/methods/write-method-note";
import { readySegmentation } from "../seen-segmentation";

interface Props {
  readonly params: Promise<{ segmentationId: string }>;
}

/** How the segments were found, in words for a report, and as files that repeat it. */
export default async function MethodPage({ params }: Props) {
  const { segmentation } = await readySegmentation((await params).segmentationId);
  const { actor } = await signedIn();
  const { name, note, mayExport, scriptFile } = orNotFound(await writeMethodNote(actor, segmentation.id));
  return (
    <div className="flex flex-col gap-6">
      <NoteCard segmentationId={segmentation.id} note={renderMethodNote(note, name)} />
      <RepeatCard
        segmentationId={segmentation.id}
        method={segmentation.method}
        scriptFile={scriptFile}
        mayExport={mayExport}
      />
    </div>
  );
}
