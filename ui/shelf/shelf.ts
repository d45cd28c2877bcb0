/** The shelf of named scenarios as the page shows it, and the state kept for the next visit. */
import { signal } from "@preact/signals";
import { decode, encode, modelOf } from "../link.ts";
import { MODEL_ID } from "../model-id.ts";
import { change, notice, seedLocked, settings, steps } from "../state.ts";
import { toast } from "../toast.tsx";
import { type Entry, freeName, nameSchema, readShelf } from "./entry.ts";
import { openStore, type Store } from "./store.ts";

export const entries = signal<readonly Entry[]>([]);
/** Saved scenarios that could not be read, and why. */
export const refused = signal<readonly string[]>([]);
/** Why nothing is kept beyond this visit; empty where it is. */
export const storageProblem = signal("");
/** The state of an earlier visit, offered where the page is opened without a link. */
export const earlier = signal<string | undefined>(undefined);

let store: Store | undefined;

/** Opens the storage. Without it the shelf still works, for as long as the page is open. */
export async function openShelf(): Promise<void> {
  const bare = location.hash === "";
  try {
    store = await openStore();
    const read = readShelf(await store.all());
    entries.value = read.entries;
    refused.value = read.refused;
    if (bare) earlier.value = changedState(await store.present());
  } catch (error) {
    storageProblem.value = `This browser does not let the page keep anything (${(error as Error).message}). Saved scenarios last until the page is closed: share the link to keep one.`;
  }
  steps.subscribe(({ past, present }) => {
    if (past.length === 0) return;
    earlier.value = undefined;
    attempt(store?.keepPresent(encode(present, MODEL_ID)));
  });
}

/** A link kept by an earlier visit, unless it leads to the start or can no longer be read. */
function changedState(link: unknown): string | undefined {
  try {
    return typeof link === "string" && encode(decode(link)) !== "" ? link : undefined;
  } catch {
    return undefined;
  }
}

/** Tells of a failed write instead of losing it silently. */
function attempt(work: Promise<void> | undefined): void {
  work?.catch((error: Error) => {
    storageProblem.value = `Saving failed: ${error.message}. Share the link to keep this scenario.`;
  });
}

function put(entry: Entry): void {
  entries.value = [entry, ...entries.value.filter(({ id }) => id !== entry.id)].sort((a, b) =>
    a.saved < b.saved ? 1 : -1,
  );
  attempt(store?.put(entry));
}

/** Puts a link on the shelf; a name that is taken gets a number. @throws Error where the name is none. */
function add(name: string, link: string): void {
  const given = nameSchema.parse(name);
  put({
    id: freshId(),
    name: freeName(given, entries.value),
    link,
    saved: new Date().toISOString(),
  });
}

/** Random, where `crypto.randomUUID` is missing too, as in pages without https. */
const freshId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export const savePresent = (name: string): void => add(name, encode(settings.value, MODEL_ID));
export const duplicate = ({ name, link }: Entry): void => add(`${name} copy`, link);

export function rename(entry: Entry, name: string): void {
  const read = nameSchema.safeParse(name);
  if (read.success && read.data !== entry.name) put({ ...entry, name: read.data });
}

export function remove(entry: Entry): void {
  entries.value = entries.value.filter(({ id }) => id !== entry.id);
  attempt(store?.remove(entry.id));
  toast(`${entry.name} deleted.`, { name: "Undo delete", run: () => put(entry) });
}

/** Makes a kept state the present one, as a step that can be undone; a locked seed stays. */
export function load(name: string, link: string): void {
  const { screen: _, seed, ...others } = decode(link);
  change({ ...others, ...(seedLocked.value ? {} : { seed }) }, false, name);
  const model = modelOf(link);
  notice.value =
    model === undefined || model === MODEL_ID
      ? ""
      : `This scenario was saved with model ${model}; this page has model ${MODEL_ID}. Its numbers may differ.`;
}
