/** XMILE 1.0 in and out. A door of its own, so that what never reads a file need not carry the reader. */
export { type ExportOptions, exportXmile } from "./export.ts";
export { importXmile, type XmileModel } from "./import.ts";
export { LIMITS } from "./xml.ts";
