/** In an engine's own shell, with nothing of a page or of Node: the table of each back end, printed. */
import { compiled } from "../../model/compiled.ts";
import { answer, createPool, type Job, type Reply } from "../../scenarios/index.ts";
import { tableOf } from "./table.ts";

declare const print: (text: string) => void;

function shellPort() {
  let listener: (reply: Reply) => void = () => {};
  return {
    post: (job: Job) => void Promise.resolve().then(() => listener(answer(compiled, job))),
    onReply: (next: typeof listener) => {
      listener = next;
    },
    onCrash: () => {},
    end: () => {},
  };
}

for (const which of ["js", "simd"] as const) {
  const text = await tableOf(createPool(1, shellPort), which);
  print(`=== ${which}`);
  print(text);
}
