/** Everything found wrong in a file, gathered so that one reading tells all of it. */
import { ModelError } from "../errors.ts";

/** More would not be read. */
const MOST = 50;

export class Refusals {
  private readonly problems: string[] = [];

  add(place: string, what: string): void {
    const problem = `${place}: ${what}`;
    if (!this.problems.includes(problem)) this.problems.push(problem);
    if (this.problems.length >= MOST) this.stop();
  }
  /** The result of some work; a problem at that place, and nothing, where it throws. */
  attempt<Result>(place: string, work: () => Result): Result | undefined {
    try {
      return work();
    } catch (error) {
      if (error instanceof ModelError) throw error;
      this.add(place, (error as Error).message);
      return undefined;
    }
  }
  /** @throws ModelError where anything was found. */
  stop(): void {
    if (this.problems.length > 0) throw new ModelError(this.problems);
  }
}
