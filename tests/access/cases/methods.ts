import { writeMethodNote } from "@/lib/use-cases/methods/write-method-note";
import type { AccessCase } from "@/tests/access/access-case";

export const cases: AccessCase[] = [
  {
    useCase: "methods/write-method-note",
    permission: "segmentation:read",
    run: (actor, { segmentationId }) => writeMethodNote(actor, segmentationId),
  },
];
