/** Builds the command line, its thread and the library for Node. */
import { fileURLToPath } from "node:url";
import { defineConfig } from "vite";
import { programPlugin } from "../../model/vite-plugin.ts";
import project from "../../package.json" with { type: "json" };

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: at("../.."),
  plugins: [programPlugin()],
  define: { __VERSION__: JSON.stringify(project.version) },
  build: {
    ssr: true,
    target: "node20",
    outDir: at("../../dist/node"),
    emptyOutDir: true,
    rollupOptions: {
      // One file a module: bundled into shared files, the command line would load the compiler, and mathjs with it.
      output: { preserveModules: true },
      input: {
        main: at("main.ts"),
        // Beside the pool that starts it.
        "scenarios/cli/worker": at("worker.ts"),
        engine: at("../../model/engine/index.ts"),
        model: at("../../model/index.ts"),
        scenarios: at("../index.ts"),
      },
    },
  },
});
