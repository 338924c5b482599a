"use client";

import { useRouter } from "next/navigation";
import { useEffect, useEffectEvent } from "react";
import { Spinner } from "./ui/spinner";

const firstLook = 700;
const slowestLook = 15_000;

interface Props {
  /** What is under way. */
  readonly children: string;
}

/** Stands where something will be that the worker computes, and looks for it: soon at first, then more rarely. */
export function UntilReady({ children }: Props) {
  const router = useRouter();
  const look = useEffectEvent(() => router.refresh());
  useEffect(() => {
    let pause = firstLook;
    let timer: ReturnType<typeof setTimeout>;
    const wait = () => {
      timer = setTimeout(() => {
        look();
        pause = Math.min(slowestLook, pause * 1.5);
        wait();
      }, pause);
    };
    wait();
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="text-muted flex max-w-prose items-center gap-2">
      <Spinner />
      {children}
    </p>
  );
}
