/** Runs jobs in the page's own thread, for browsers without workers: slower, the same numbers. */
import { compiled } from "../../model/compiled.ts";
import { answer, type Job, type Port, type Reply } from "../../scenarios/index.ts";

export function mainThread(): Port {
  let listener: (reply: Reply) => void = () => {};
  return {
    // In a task of its own, so that the page can draw between blocks.
    post: (job: Job) => void setTimeout(() => listener(answer(compiled, job))),
    onReply(next) {
      listener = next;
    },
    onCrash() {},
    end() {
      listener = () => {};
    },
  };
}
