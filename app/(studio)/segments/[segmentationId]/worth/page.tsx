import { orNotFound, signedIn } from "@/app/signed-in";
import { WorthBoard } from "@/components/worth/worth-board";
import { seeWorth } from "@/lib/use-cases/worth/see-worth";
import { saveEvaluationAction } from "../../actions";
import { readySegmentation } from "../seen-segmentation";

interface Props {
  readonly params: Promise<{ segmentationId: string }>;
}

/** What the segments are worth, and which ones the team goes for. */
export default async function WorthPage({ params }: Props) {
  const { segmentation } = await readySegmentation((await params).segmentationId);
  const { actor } = await signedIn();
  const { mayWrite, ...sight } = orNotFound(await seeWorth(actor, segmentation.id));
  return (
    <WorthBoard {...sight} segmentationId={segmentation.id} save={mayWrite ? saveEvaluationAction : null} />
  );
}
