/** Builds the simulator and serves it on this machine only; opens it where there is a desktop. */
import { preview } from "vite";
import "./build.mjs";

const desktop =
  process.platform === "darwin" ||
  process.platform === "win32" ||
  process.env.DISPLAY ||
  process.env.WAYLAND_DISPLAY;
const server = await preview({
  configFile: "vite.config.ts",
  preview: { open: Boolean(desktop) && !process.env.CI },
});
process.stdout.write(`Chokepoint is at ${server.resolvedUrls?.local[0]}\nStop it with Ctrl+C.\n`);
