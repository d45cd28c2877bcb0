/** A pool of workers behind one interface, whether they are threads of Node or of a page. */
import type { Pool } from "./blocks.ts";
import type { Block, Job } from "./members.ts";

/** What a worker is sent and sends back. */
export type Reply = { readonly block: Block } | { readonly error: string };

/** One worker, as far as the pool needs to know it. */
export interface Port {
  post(job: Job): void;
  /** Called for each reply. */
  onReply(listener: (reply: Reply) => void): void;
  /** Called once when the worker cannot go on: it crashed, ended or could not be loaded. */
  onCrash(listener: (message: string) => void): void;
  end(): void;
}

interface Seat {
  readonly port: Port;
  task: Task | undefined;
}
interface Task {
  readonly job: Job;
  readonly resolve: (block: Block) => void;
  readonly reject: (error: Error) => void;
}

/** Starts `workers` workers. Jobs beyond them wait their turn; a crash is an error of its job, never a hang. */
export function createPool(workers: number, spawn: () => Port): Pool {
  const waiting: Task[] = [];
  const seats: Seat[] = [];
  let broken: Error | undefined;

  const feed = (seat: Seat): void => {
    seat.task = waiting.shift();
    if (!seat.task) return;
    try {
      seat.port.post(seat.task.job);
    } catch (error) {
      // A job that cannot be sent, such as one with a function in it, ends here; the worker is as good as before.
      settle(seat, ({ reject }) => reject(new Error(`the job cannot be sent: ${(error as Error).message}`)));
      feed(seat);
    }
  };
  const settle = (seat: Seat, finish: (task: Task) => void): void => {
    const { task } = seat;
    seat.task = undefined;
    if (task) finish(task);
  };

  for (let i = 0; i < workers; i++) {
    const seat: Seat = { port: spawn(), task: undefined };
    seat.port.onReply((reply) => {
      settle(seat, (task) =>
        "block" in reply ? task.resolve(reply.block) : task.reject(new Error(reply.error)),
      );
      feed(seat);
    });
    seat.port.onCrash((message) => {
      const job = seat.task?.job;
      const where = job ? ` while running members ${job.from} to ${job.to - 1}` : "";
      broken ??= new Error(`a worker stopped${where}: ${message}`);
      for (const other of seats) settle(other, (task) => task.reject(broken as Error));
      for (const task of waiting.splice(0)) task.reject(broken);
    });
    seats.push(seat);
  }

  return {
    workers,
    run: (job) =>
      new Promise((resolve, reject) => {
        if (broken) return reject(broken);
        waiting.push({ job, resolve, reject });
        const free = seats.find((seat) => seat.task === undefined);
        if (free) feed(free);
      }),
    close() {
      broken = new Error("the pool is closed");
      for (const { port } of seats) port.end();
      for (const seat of seats) settle(seat, (task) => task.reject(broken as Error));
      for (const task of waiting.splice(0)) task.reject(broken);
    },
  };
}
