/** The axis a chart is drawn with: it only grows while a lever is moved, settles after, and says so for two seconds. */
import { useEffect, useRef, useState } from "preact/hooks";
import { nextAxis, sameAxis } from "./domain.ts";
import type { Axis } from "./geometry.ts";

const SHOWN = 2000;

/** `subject` names what is drawn: another one takes its own axis over without a word. */
export function useAxis(subject: string, wanted: Axis, moving: boolean): { axis: Axis; rescaled: boolean } {
  const last = useRef<{ subject: string; axis: Axis } | undefined>(undefined);
  const [rescaledAt, setRescaledAt] = useState<number>();
  const before = last.current?.subject === subject ? last.current.axis : undefined;
  const axis = nextAxis(before, wanted, moving);
  const jumped = before !== undefined && before.log === axis.log && !sameAxis(before, axis);

  useEffect(() => {
    last.current = { subject, axis };
    if (jumped) setRescaledAt(performance.now());
  });
  useEffect(() => {
    if (rescaledAt === undefined) return;
    const timer = setTimeout(() => setRescaledAt(undefined), SHOWN);
    return () => clearTimeout(timer);
  }, [rescaledAt]);
  return { axis: before && sameAxis(before, axis) ? before : axis, rescaled: rescaledAt !== undefined };
}
