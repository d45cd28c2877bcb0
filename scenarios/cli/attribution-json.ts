/** An attribution as JSON: by quantity, then by scale; estimates keep their names, intervals are of 95 %. */
import { type Attribution, NULL_MODELS, playersIn, type Scale } from "../index.ts";
import type { AttributionAnswer, Attributions } from "./attribution-text.ts";

export function attributionJson(answer: AttributionAnswer) {
  const { names, worlds, attributions, noLog, forms, overTime, ...about } = answer;
  return {
    ...about,
    scale: {
      ...byScale(attributions, (_, scale) => ({ nullModel: NULL_MODELS[scale] })),
      ...(noLog === undefined ? {} : { log: { missing: noLog } }),
    },
    cells: Array.from({ length: 2 ** names.length }, (_, set) => ({
      on: playersIn(set).map((i) => names[i]),
      mean: worlds.reduce((sum, outcome) => sum + (outcome[set] as number), 0) / worlds.length,
    })),
    ...partsOf(attributions),
    ...(forms
      ? {
          forms: forms.map(({ form, name, attributions: found }) => ({
            form,
            name,
            ...summaryOf(found),
          })),
        }
      : {}),
    ...(overTime
      ? { overTime: overTime.map(({ date, attributions: found }) => ({ date, ...summaryOf(found) })) }
      : {}),
  };
}

const byScale = <Value>(found: Attributions, value: (attribution: Attribution, scale: Scale) => Value) =>
  Object.fromEntries(found.map(([scale, attribution]) => [scale, value(attribution, scale)]));

const partsOf = (found: Attributions) => ({
  ...summaryOf(found),
  dividends: byScale(found, ({ dividends }) => dividends),
  shapleyTaylor: byScale(found, ({ shapleyTaylor }) => shapleyTaylor),
  firstIn: byScale(found, ({ firstIn }) => firstIn),
  lastIn: byScale(found, ({ lastIn }) => lastIn),
});

const summaryOf = (found: Attributions) => ({
  total: byScale(found, ({ total }) => total),
  shapley: byScale(found, ({ shapley }) => shapley),
  compounding: byScale(found, ({ compounding }) => compounding),
});
