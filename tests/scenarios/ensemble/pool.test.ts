/** The pool: order, crash and close, with workers made of plain functions. */
import { describe, expect, it } from "vitest";
import {
  type Block,
  createPool,
  type Job,
  type Port,
  type Reply,
  rootKey,
} from "../../../scenarios/index.ts";

const job = (from: number, to: number): Job => ({
  settings: { fixed: {}, centred: {} },
  key: rootKey("1"),
  from,
  to,
  options: { outputs: [] },
});
const block = ({ from, to }: Job): Block => ({
  from,
  to,
  values: new Float64Array(0),
  failures: [],
  backend: { name: "simd" },
});

/** A worker that answers when told to. */
class Puppet implements Port {
  readonly posted: Job[] = [];
  ended = false;
  reply: (reply: Reply) => void = () => {};
  crash: (message: string) => void = () => {};
  post(job: Job): void {
    if (job.to < 0) throw new Error("it could not be cloned");
    this.posted.push(job);
  }
  onReply(listener: (reply: Reply) => void): void {
    this.reply = listener;
  }
  onCrash(listener: (message: string) => void): void {
    this.crash = listener;
  }
  end(): void {
    this.ended = true;
  }
  answer(): void {
    this.reply({ block: block(this.posted.at(-1) as Job) });
  }
}

function poolOf(workers: number) {
  const puppets: Puppet[] = [];
  const pool = createPool(workers, () => {
    const puppet = new Puppet();
    puppets.push(puppet);
    return puppet;
  });
  return { pool, puppets: puppets as [Puppet, ...Puppet[]] };
}

describe("a pool", () => {
  it("gives each job to a free worker, the rest in the order they came", async () => {
    const { pool, puppets } = poolOf(2);
    const runs = [job(0, 1), job(1, 2), job(2, 3)].map(pool.run);
    expect(puppets.map(({ posted }) => posted.map(({ from }) => from))).toEqual([[0], [1]]);
    puppets[1]?.answer();
    expect(puppets[1]?.posted.map(({ from }) => from)).toEqual([1, 2]);
    for (const puppet of puppets) puppet.answer();
    expect((await Promise.all(runs)).map(({ from }) => from)).toEqual([0, 1, 2]);
  });

  it("passes on a worker's error for that job alone", async () => {
    const { pool, puppets } = poolOf(1);
    const [first, second] = [pool.run(job(0, 1)), pool.run(job(1, 2))];
    puppets[0].reply({ error: "the settings name a parameter" });
    await expect(first).rejects.toThrow("the settings name a parameter");
    puppets[0].answer();
    await expect(second).resolves.toMatchObject({ from: 1 });
  });

  it("ends every run under way and waiting with the members at fault when a worker crashes, and every later run", async () => {
    const { pool, puppets } = poolOf(2);
    const runs = [job(0, 10), job(10, 20), job(20, 30)].map((one) =>
      pool.run(one).catch((error: Error) => error.message),
    );
    puppets[1]?.crash("out of memory");
    const message = "a worker stopped while running members 10 to 19: out of memory";
    expect(await Promise.all(runs)).toEqual([message, message, message]);
    puppets[0].crash("and another");
    await expect(pool.run(job(0, 1))).rejects.toThrow(message);
  });

  it("tells of a worker that crashed before it had anything to do at the next run", async () => {
    const { pool, puppets } = poolOf(1);
    puppets[0].crash("its file could not be loaded");
    await expect(pool.run(job(0, 1))).rejects.toThrow("a worker stopped: its file could not be loaded");
  });

  it("rejects a job that cannot be sent, and goes on with the next", async () => {
    const { pool, puppets } = poolOf(1);
    await expect(pool.run(job(0, -1))).rejects.toThrow("the job cannot be sent: it could not be cloned");
    const next = pool.run(job(1, 2));
    puppets[0].answer();
    await expect(next).resolves.toMatchObject({ from: 1 });
  });

  it("ends its workers when it is closed, and rejects what was under way, waiting or comes later", async () => {
    const { pool, puppets } = poolOf(1);
    const runs = [job(0, 1), job(1, 2)].map((one) => pool.run(one).catch((error: Error) => error.message));
    pool.close();
    expect(await Promise.all(runs)).toEqual(["the pool is closed", "the pool is closed"]);
    expect(puppets[0].ended).toBe(true);
    await expect(pool.run(job(2, 3))).rejects.toThrow("the pool is closed");
  });
});
