import { exportAnalysisData } from "@/lib/use-cases/methods/export-analysis-data";
import { exportAnalysisScript } from "@/lib/use-cases/methods/export-analysis-script";
import { writeMethodNote } from "@/lib/use-cases/methods/write-method-note";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "methods/write-method-note",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) => writeMethodNote(actor, segmentationId),
  },
  {
    useCase: "methods/export-analysis-script",
    permission: "responses:export",
    run: (actor, { segmentationId }) => exportAnalysisScript(actor, segmentationId),
  },
  {
    useCase: "methods/export-analysis-data",
    permission: "responses:export",
    run: (actor, { segmentationId }) => exportAnalysisData(actor, segmentationId),
  },
];
