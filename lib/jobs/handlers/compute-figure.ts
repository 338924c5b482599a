import type { z } from "zod";
import type { computeFigureJob } from "@/lib/jobs/definitions/compute-figure";
import { carryOutFigure } from "@/lib/use-cases/figures/carry-out-figure";

export const handleComputeFigure = (payload: z.infer<(typeof computeFigureJob)["payload"]>): Promise<void> =>
  carryOutFigure(payload);
