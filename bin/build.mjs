/** Builds the page into dist/page, and the command line with the library into dist/node. */
import { build } from "vite";

const logLevel = "warn";
await build({ configFile: "scenarios/cli/vite.config.ts", logLevel });
await build({ configFile: "vite.config.ts", logLevel });
