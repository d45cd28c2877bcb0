/** `chokepoint reproduce`: a run made again from its manifest, the command line's or the page's, and compared with it. */
import { basename } from "node:path";
import type { CommandModule } from "yargs";
import { modelHash } from "../../model/compiled.ts";
import { fitHash, hashOf, type Manifest, monthOf, parseManifest, scenariosOf } from "../index.ts";
import { examples } from "./examples.ts";
import { UsageError, usage } from "./failures.ts";
import { readShared, sharedOptions } from "./options.ts";
import { readJson } from "./read-json.ts";
import { readProfile } from "./read-profile.ts";
import { writeRun } from "./write-run.ts";

interface ReproduceArguments {
  manifest: string;
  out: string;
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
        demandOption: true,
        describe: "folder for the results; made where it does not exist",
      })
      .options({ workers: sharedOptions.workers })
      .epilog(examples([["reproduce manifest.json --out results", "the same tables again"]])) as never,
  async handler({ manifest: path, out, workers }) {
    const content = readJson(path);
    const recorded = usage(() => parseManifest(content, basename(path)));
    refuseOther(recorded, basename(path));
    const { manifest } = await writeRun({
      scenarios: scenariosOf(recorded, basename(path)),
      shared: readShared({
        seed: recorded.seed,
        members: recorded.members,
        set: [],
        profile: typeof recorded.profile === "string" ? undefined : recorded.profile.id,
        to: recorded.to,
        dt: String(recorded.dt),
        method: recorded.method as "euler" | "rk4",
        workers,
        outputs: recorded.outputs.join(","),
        json: false,
      }),
      first: usage(() => monthOf(recorded.from)),
      out,
      saveMembers: "members.csv" in recorded.files,
    });
    const differing = Object.keys(recorded.files).filter(
      (name) => manifest.files[name] !== recorded.files[name],
    );
    if (differing.length > 0)
      throw new Error(`${differing.join(", ")}: written to ${out}, but not the same as recorded`);
    const same = Object.keys(recorded.files).join(", ");
    process.stdout.write(
      `${same === "" ? "Nothing was recorded to compare with" : `${same}: the same as recorded`}; written to ${out}\n`,
    );
  },
};

/** Numbers of another model, fit or profile cannot come out the same. */
function refuseOther({ model, fit, profile, chokepoint }: Manifest, place: string): void {
  const differs = (what: string, theirs: string, ours: string): void => {
    if (theirs !== ours)
      throw new UsageError(
        `${place}: made with ${what} ${theirs.slice(0, 12)} of version ${chokepoint}, this is ${ours.slice(0, 12)}: use that version to make it again`,
      );
  };
  differs("model", model.sha256, modelHash);
  differs("fit", fit, fitHash);
  if (typeof profile === "string") {
    differs("profile", profile, "russia");
    return;
  }
  const shipped = readProfile(profile.id);
  differs(`profile ${profile.id}`, profile.sha256, hashOf(JSON.stringify(shipped)));
}
