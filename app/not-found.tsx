import { NothingHere } from "@/components/shell/nothing-here";
import { PublicFrame } from "@/components/shell/public-frame";

export default function NotFound() {
  return (
    <PublicFrame home="/">
      <NothingHere />
    </PublicFrame>
  );
}
