/** The page's state in the address bar: `#/1/?directSupply=0.2@2027-01&model=1f2e3d4c-5b6a7988&seed=7`, sorted, defaults left out. */
import { z } from "zod";
import { outcomes } from "../model/index.ts";
import {
  type Change,
  leverById,
  levers,
  parseScenario,
  presetById,
  presets,
  rootKey,
} from "../scenarios/index.ts";

export const SCREENS = ["explore", "evidence"] as const;

export interface Settings {
  readonly screen: (typeof SCREENS)[number];
  readonly preset: string;
  readonly changes: Readonly<Record<string, Change>>;
  readonly seed: string;
  readonly members: number;
  readonly first: string;
  readonly second: string;
  readonly view: "level" | "flows";
  /** What the first chart shows: scenario against Today, or policies and assumptions apart. */
  readonly lines: "two" | "four";
  /** Month in which policies moved from now on begin, YYYY-MM; empty for the scenario's own. */
  readonly from: string;
}

export const MEMBER_CHOICES = [50, 200, 1000] as const;

export const defaults: Settings = {
  screen: "explore",
  preset: "today",
  changes: {},
  seed: "1",
  members: 200,
  first: outcomes[0]?.id ?? "",
  second: "gpusInService",
  view: "level",
  lines: "two",
  from: "",
};

/** Months in which a policy may begin. */
export const MONTH = /^20(2\d|3[0-4])-(0[1-9]|1[0-2])$/;

const outcomeId = z.string().refine((id) => outcomes.some((outcome) => outcome.id === id), "no such outcome");
const schema = z.strictObject({
  preset: z.string().default(defaults.preset),
  seed: z.string().max(200).default(defaults.seed),
  members: z.coerce
    .number()
    .refine(
      (count) => MEMBER_CHOICES.some((choice) => choice === count),
      `one of ${MEMBER_CHOICES.join(", ")}`,
    )
    .default(defaults.members),
  first: outcomeId.default(defaults.first),
  second: outcomeId.default(defaults.second),
  view: z.enum(["level", "flows"]).default(defaults.view),
  lines: z.enum(["two", "four"]).default(defaults.lines),
  from: z
    .string()
    .regex(MONTH, "is not a month from 2020-01 to 2034-12, written YYYY-MM")
    .optional()
    .transform((month) => month ?? defaults.from),
  model: z
    .string()
    .regex(/^[0-9a-f]{8}-[0-9a-f]{8}$/, "is not the short form of a model's hash")
    .optional(),
});

const CHANGE =
  /^(-?[\d.]+(?:e-?\d+)?)(?:_([\d.]+(?:e-?\d+)?)_([\d.]+(?:e-?\d+)?))?(?:@(\d{4}-\d{2}(?:-\d{2})?))?(?:~([\d.]+))?$/;

const PLAIN = ["preset", "seed", "members", "first", "second", "view", "lines", "from"] as const;

/** Settings as the part of the address after "#", with the model they were made with where it is given. */
export function encode(settings: Settings, model?: string): string {
  const plain: [string, string][] = PLAIN.filter((key) => settings[key] !== defaults[key]).map((key) => [
    key,
    String(settings[key]),
  ]);
  const moved = Object.entries(settings.changes).map(([id, each]): [string, string] => [
    id,
    changeText(each),
  ]);
  const made: [string, string][] = model === undefined ? [] : [["model", model]];
  const query = new URLSearchParams([...plain, ...moved, ...made].sort(([a], [b]) => (a < b ? -1 : 1)));
  const text = query.toString().replaceAll("%40", "@");
  const screen = settings.screen === defaults.screen ? "" : settings.screen;
  return text === "" && screen === "" ? "" : `#/1/${screen}${text === "" ? "" : `?${text}`}`;
}

/** NUMBER, then _LOW_HIGH, @DATE and ~MONTHS where they are given. */
const changeText = ({ level, range, start, ramp }: Change): string =>
  [
    level,
    range === undefined ? "" : `_${range[0]}_${range[1]}`,
    start === undefined ? "" : `@${start}`,
    ramp === undefined ? "" : `~${ramp}`,
  ].join("");

/** Reads an address. @throws Error naming the first part that is wrong; nothing is taken over in that case. */
export function decode(hash: string): Settings {
  return read(hash).settings;
}

/** The model an address was made with; undefined where it does not say. @throws Error as `decode`. */
export const modelOf = (hash: string): string | undefined => read(hash).model;

function read(hash: string): { settings: Settings; model: string | undefined } {
  if (hash === "" || hash === "#") return { settings: defaults, model: undefined };
  const found = /^#\/(\d+)\/([a-z]*)(?:\?(.*))?$/.exec(hash);
  if (!found)
    throw new Error(`the address ends in "${hash.slice(0, 60)}", which is not a state of this page`);
  const [, version, name = "", query = ""] = found;
  if (version !== "1") throw new Error(`the link is of version ${version}, this page reads version 1`);
  const screen = SCREENS.find((each) => each === (name === "" ? defaults.screen : name));
  if (screen === undefined) throw new Error(`no screen is called "${name}"; screens: ${SCREENS.join(", ")}`);
  const plain: Record<string, string> = Object.create(null);
  const changes: Record<string, Change> = {};
  for (const [key, value] of new URLSearchParams(query)) {
    if (levers.some((lever) => lever.id === key)) {
      if (Object.hasOwn(changes, key)) throw new Error(`${key} is given twice`);
      changes[leverById(key).id] = changeOf(key, value);
    } else {
      if (key in plain) throw new Error(`${key} is given twice`);
      plain[key] = value;
    }
  }
  const parsed = schema.safeParse({ ...plain });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new Error(`${issue?.path.join(".") ?? ""} ${issue?.message ?? "is wrong"}`.trim());
  }
  const { model, ...rest } = parsed.data;
  presetById(rest.preset, presets);
  rootKey(rest.seed);
  const { changes: checked } = parseScenario({ id: "link", title: "link", story: "link", changes }, "link");
  return { settings: { screen, ...rest, changes: checked }, model };
}

function changeOf(key: string, value: string): Change {
  const found = CHANGE.exec(value);
  const level = Number(found?.[1]);
  if (!found || !Number.isFinite(level))
    throw new Error(
      `${key}=${value.slice(0, 40)}: write NUMBER, NUMBER@DATE or NUMBER@DATE~MONTHS; NUMBER_LOW_HIGH for a number of the world`,
    );
  return {
    level,
    ...(found[2] === undefined ? {} : { range: [Number(found[2]), Number(found[3])] as const }),
    ...(found[4] === undefined ? {} : { start: found[4] }),
    ...(found[5] === undefined ? {} : { ramp: Number(found[5]) }),
  };
}
