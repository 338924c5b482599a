import { NothingHere } from "@/components/shell/nothing-here";
import { PageBody } from "@/components/ui/page-body";

/** Inside the frame: what is missing is one page, not the studio. */
export default function NotFoundInStudio() {
  return (
    <PageBody>
      <NothingHere />
    </PageBody>
  );
}
