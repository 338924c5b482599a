import { placeTypedPeople } from "@/lib/use-cases/typing/place-typed-people";
import { handleAddSample } from "./add-sample";
import { handleBuildTypingTool } from "./build-typing-tool";
import { handleAssessQuality } from "./assess-quality";
import { handleChangeSegments } from "./change-segments";
import { handleComputeFigure } from "./compute-figure";
import { generatePersonas } from "./generate-personas";
import { importResponses } from "./import-responses";
import { handlePlaceNewPeople } from "./place-new-people";
import { handleRefreshColumns } from "./refresh-columns";
import { handleRunSegmentation } from "./run-segmentation";
import { handleWeighResponses } from "./weigh-responses";
import type { JobName, PayloadOf } from "@/lib/jobs/definitions/registry";

interface JobContext {
  readonly jobId: string;
  readonly attempt: number;
  readonly signal: AbortSignal;
}

type Handlers = {
  readonly [Name in JobName]: (payload: PayloadOf<Name>, context: JobContext) => Promise<void>;
};

/** What the worker does for each kind of job: one line each. A kind without a handler does not compile. */
export const jobHandlers: Handlers = {
  "add-sample": handleAddSample,
  "build-typing-tool": handleBuildTypingTool,
  "assess-quality": handleAssessQuality,
  "change-segments": handleChangeSegments,
  "compute-figure": handleComputeFigure,
  "generate-personas": generatePersonas,
  "import-responses": importResponses,
  "place-new-people": handlePlaceNewPeople,
  "refresh-columns": handleRefreshColumns,
  "place-typed-people": (payload, { signal }) => placeTypedPeople(payload, signal),
  "run-segmentation": handleRunSegmentation,
  "weigh-responses": handleWeighResponses,
};
