/** Compiles the Vega-Lite specs when the page is built, so that it carries no Vega-Lite until a chart is opened. */
import { readFileSync } from "node:fs";
import { compile, type TopLevelSpec } from "vega-lite";
import type { Plugin } from "vite";

const SUFFIX = ".vl.json?vega";

/** `import spec from "./fan.vl.json?vega"` gives the compiled Vega specification. */
export const specPlugin = (): Plugin => ({
  name: "chokepoint-specs",
  enforce: "pre",
  load(id) {
    if (!id.endsWith(SUFFIX)) return undefined;
    const path = id.slice(0, -"?vega".length);
    this.addWatchFile(path);
    const said: string[] = [];
    const note = (...words: unknown[]) => {
      said.push(words.join(" "));
      return logger;
    };
    const logger = { level: () => logger, error: note, warn: note, info: () => logger, debug: () => logger };
    const { spec } = compile(JSON.parse(readFileSync(path, "utf8")) as TopLevelSpec, {
      logger: logger as never,
    });
    if (said.length > 0) this.error(`${path}: ${said.join("; ")}`);
    return { code: `export default ${JSON.stringify(spec)}`, moduleType: "js" };
  },
});
