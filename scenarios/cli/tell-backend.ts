/** What is said where members did not run on vector code. */
import type { Backend } from "../../model/index.ts";

/** Whoever chose Runge-Kutta chose JavaScript with it; all else that keeps vectors from running is told. */
export function tellBackend(ran: Backend, asked: "js" | "simd" | undefined, method: string): void {
  const isExpected = asked === "js" || (asked === undefined && method !== "euler");
  if (ran.name === "js" && !isExpected)
    process.stderr.write(`Run by the JavaScript back end: ${ran.reason}\n`);
}
