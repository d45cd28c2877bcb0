/** Scores the model as shipped against its observations when the page is built: the numbers of docs/validation.md. */
import type { Plugin } from "vite";
import { compile, link } from "../../model/engine/index.ts";
import { chokepoint } from "../../model/model.ts";
import { fit } from "../../scenarios/analysis/fit.ts";
import { variablesOf } from "../../scenarios/analysis/measure.ts";
import { type Score, scoreOf } from "../../scenarios/analysis/score.ts";
import { evidenceTargets } from "../../scenarios/analysis/targets.ts";
import { runMembers } from "../../scenarios/ensemble/members.ts";
import { rootKey } from "../../scenarios/seeds/index.ts";
import { runTimes } from "../../scenarios/times.ts";

const ID = "virtual:scores";
const [MEMBERS, SEED] = [400, "1"];

/** Serves `virtual:scores`: a score for each observation that an outcome is compared with. */
export function scorePlugin(): Plugin {
  let scores: Score[] | undefined;
  return {
    name: "chokepoint-scores",
    resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
    load(id) {
      if (id !== `\0${ID}`) return undefined;
      scores ??= scored();
      return `export const scores = ${JSON.stringify(scores)}; export const members = ${MEMBERS};`;
    },
  };
}

function scored(): Score[] {
  const targets = evidenceTargets();
  const compiled = link(compile(chokepoint));
  const outputs = variablesOf(targets);
  const { values, failures } = runMembers(
    compiled,
    {
      settings: { fixed: {}, centred: {} },
      key: rootKey(SEED),
      from: 0,
      to: MEMBERS,
      options: { outputs, saveInterval: 1 },
    },
    fit,
  );
  const ensemble = { members: MEMBERS, outputs, times: runTimes(compiled.program), values, failures };
  return targets.map((target) => scoreOf(ensemble, target));
}
