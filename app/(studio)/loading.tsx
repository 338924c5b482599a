import { PageBody } from "@/components/ui/page-body";
import { Skeleton } from "@/components/ui/skeleton";
import { SkeletonRegion } from "@/components/ui/skeleton-region";

/** What a page looks like until it is there. */
export default function StudioLoading() {
  return (
    <PageBody>
      <SkeletonRegion className="flex flex-col gap-6">
        <Skeleton className="h-9 w-64" />
        <Skeleton className="h-4 w-96 max-w-full" />
        <div className="grid gap-6 lg:grid-cols-2">
          <Skeleton className="h-48 w-full" />
          <Skeleton className="h-48 w-full" />
        </div>
      </SkeletonRegion>
    </PageBody>
  );
}
