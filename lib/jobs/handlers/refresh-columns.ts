import { refreshColumns, type RefreshJob } from "@/lib/use-cases/column-cache/refresh-columns";

export const handleRefreshColumns = (
  job: RefreshJob,
  { signal }: { readonly signal: AbortSignal },
): Promise<void> => refreshColumns(job, signal);
