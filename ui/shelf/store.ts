/** The browser's own storage: named scenarios, and the state last worked on. */
import { type IDBPDatabase, openDB } from "idb";

export interface Store {
  all(): Promise<unknown[]>;
  put(record: { readonly id: string }): Promise<void>;
  remove(id: string): Promise<void>;
  /** The link of the state last worked on. */
  present(): Promise<unknown>;
  keepPresent(link: string): Promise<void>;
}

const [SHELF, WORK] = ["scenarios", "work"];
const PRESENT = "present";

/** @throws where the browser has no IndexedDB or does not allow it, as some do in private windows. */
export async function openStore(): Promise<Store> {
  const database: IDBPDatabase = await openDB("chokepoint", 1, {
    upgrade(fresh) {
      fresh.createObjectStore(SHELF, { keyPath: "id" });
      fresh.createObjectStore(WORK);
    },
  });
  return {
    all: () => database.getAll(SHELF),
    put: async (record) => {
      await database.put(SHELF, record);
    },
    remove: (id) => database.delete(SHELF, id),
    present: () => database.get(WORK, PRESENT),
    keepPresent: async (link) => {
      await database.put(WORK, link, PRESENT);
    },
  };
}
