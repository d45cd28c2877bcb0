/** `chokepoint reproduce`: a run made again from its manifest, the command line's or the page's, and compared with it. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import type { CommandModule } from "yargs";
import { modelHash } from "../../model/compiled.ts";
import {
  chartName,
  fitHash,
  hashOf,
  largestDifference,
  type Manifest,
  monthOf,
  parseManifest,
  scenariosOf,
} from "../index.ts";
import { examples } from "./examples.ts";
import { UsageError, usage } from "./failures.ts";
import { readShared, sharedOptions } from "./options.ts";
import { readJson } from "./read-json.ts";
import { readProfile } from "./read-profile.ts";
import { writeRun } from "./write-run.ts";

interface ReproduceArguments {
  manifest: string;
  out?: string | undefined;
  profile?: string | undefined;
  workers?: unknown;
}

export const reproduceCommand: CommandModule<object, ReproduceArguments> = {
  command: "reproduce <manifest>",
  describe: "run again what a manifest.json describes, and tell whether its tables come out the same",
  builder: (yargs) =>
    yargs
      .positional("manifest", {
        type: "string",
        demandOption: true,
        describe: "manifest.json of `chokepoint run`, or the one the page saves",
      })
      .option("out", {
        type: "string",
        requiresArg: true,
        defaultDescription: "nowhere: the tables are only compared",
        describe: "folder for the results; made where it does not exist",
      })
      .option("profile", {
        type: "string",
        requiresArg: true,
        defaultDescription: "the one of the manifest",
        describe: "profile FILE, for a run with a profile that does not ship",
      })
      .options({ workers: sharedOptions.workers })
      .epilog(
        examples([
          ["reproduce results/manifest.json", "whether the same tables come out"],
          ["reproduce results/manifest.json --out again", "and keep them"],
        ]),
      ) as never,
  async handler({ manifest: path, out, profile, workers }) {
    const content = readJson(path);
    const recorded = usage(() => parseManifest(content, basename(path)));
    const profileName = profile ?? (typeof recorded.profile === "string" ? undefined : recorded.profile.id);
    refuseOther(recorded, profileName, basename(path));
    if (out !== undefined && resolve(out) === resolve(dirname(path)))
      throw new UsageError(`--out ${out}: holds what is compared with; choose another folder`);
    const folder = out ?? mkdtempSync(join(tmpdir(), "chokepoint-"));
    try {
      const { files, outputs } = recorded;
      const { manifest } = await writeRun({
        scenarios: scenariosOf(recorded, basename(path)),
        shared: readShared({
          seed: recorded.seed,
          members: recorded.members,
          set: [],
          profile: profileName,
          to: recorded.to,
          dt: String(recorded.dt),
          method: recorded.method as "euler" | "rk4",
          workers,
          outputs: outputs.join(","),
          json: false,
        }),
        first: usage(() => monthOf(recorded.from)),
        out: folder,
        tables: {
          members: "members.csv" in files,
          parquet: "quantiles.parquet" in files,
          charts: outputs.some((output) => chartName(output) in files),
        },
      });
      const where = out === undefined ? "" : `; written to ${out}`;
      const differing = Object.keys(files).filter((name) => manifest.files[name] !== files[name]);
      if (differing.length > 0)
        throw new Error(
          `not the same as recorded${where}\n${differing.map((name) => `${name}: ${apart(dirname(path), folder, name, files[name])}`).join("\n")}`,
        );
      const same = Object.keys(files).join(", ");
      process.stdout.write(
        `${same === "" ? "Nothing was recorded to compare with" : `${same}: the same as recorded, byte for byte`}${where}\n`,
      );
    } finally {
      if (out === undefined) rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** How far a table is from the recorded one, where that still stands beside the manifest. */
function apart(before: string, after: string, name: string, recorded: string | undefined): string {
  const [old, now] = [join(before, name), join(after, name)];
  if (!existsSync(now)) return "is not among the tables of a run";
  if (!name.endsWith(".csv")) return "other bytes";
  if (!existsSync(old)) return "other bytes; the recorded table is not beside the manifest to tell how far";
  const text = readFileSync(old, "utf8");
  if (hashOf(text) !== recorded) return "the table beside the manifest is not the recorded one either";
  return `largest difference ${largestDifference(text, readFileSync(now, "utf8"))}`;
}

/** Numbers of another model, fit or profile cannot come out the same. */
function refuseOther(
  { model, fit, profile, chokepoint }: Manifest,
  profileName: string | undefined,
  place: string,
): void {
  const differs = (what: string, theirs: string, ours: string): void => {
    if (theirs !== ours)
      throw new UsageError(
        `${place}: made with ${what} ${theirs.slice(0, 12)} of version ${chokepoint}, this is ${ours.slice(0, 12)}: use that version to make it again`,
      );
  };
  differs("model", model.sha256, modelHash);
  differs("fit", fit, fitHash);
  if (typeof profile === "string") {
    differs("profile", profile, profileName ?? "russia");
    return;
  }
  const ours = readProfile(profileName);
  differs(`profile ${profile.id}`, profile.sha256, hashOf(JSON.stringify(ours)));
}
