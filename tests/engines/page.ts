/** In a page: the table, run by its web workers. */
import { pagePool } from "../../ui/runs/page-pool.ts";
import { tableOf, type Which } from "./table.ts";

declare global {
  interface Window {
    table: (which: Which, workers: number) => Promise<string>;
  }
}

window.table = async (which, workers) => {
  const pool = pagePool(workers);
  try {
    return await tableOf(pool, which);
  } finally {
    pool.close();
  }
};
