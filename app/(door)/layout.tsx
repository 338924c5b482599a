import type { ReactNode } from "react";
import { PublicFrame } from "@/components/shell/public-frame";

export default function DoorLayout({ children }: { children: ReactNode }) {
  return <PublicFrame>{children}</PublicFrame>;
}
