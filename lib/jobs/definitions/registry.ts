import { addSampleJob } from "./add-sample";
import { buildTypingToolJob } from "./build-typing-tool";
import { assessQualityJob } from "./assess-quality";
import { changeSegmentsJob } from "./change-segments";
import { computeFigureJob } from "./compute-figure";
import type { JobDefinition } from "./define-job";
import { generatePersonasJob } from "./generate-personas";
import { importResponsesJob } from "./import-responses";
import { placeNewPeopleJob } from "./place-new-people";
import { refreshColumnsJob } from "./refresh-columns";
import { placeTypedPeopleJob } from "./place-typed-people";
import { runSegmentationJob } from "./run-segmentation";
import { weighResponsesJob } from "./weigh-responses";

/** Every kind of job, one line each, by its name. Its handler stands in `lib/jobs/handlers/registry.ts`. */
export const jobDefinitions = {
  [addSampleJob.name]: addSampleJob,
  [buildTypingToolJob.name]: buildTypingToolJob,
  [assessQualityJob.name]: assessQualityJob,
  [changeSegmentsJob.name]: changeSegmentsJob,
  [computeFigureJob.name]: computeFigureJob,
  [generatePersonasJob.name]: generatePersonasJob,
  [importResponsesJob.name]: importResponsesJob,
  [placeNewPeopleJob.name]: placeNewPeopleJob,
  [refreshColumnsJob.name]: refreshColumnsJob,
  [placeTypedPeopleJob.name]: placeTypedPeopleJob,
  [runSegmentationJob.name]: runSegmentationJob,
  [weighResponsesJob.name]: weighResponsesJob,
};

export type JobName = keyof typeof jobDefinitions;

export type PayloadOf<Name extends JobName> =
  (typeof jobDefinitions)[Name] extends JobDefinition<string, infer Payload> ? Payload : never;
