/** More than one machine: plans, shards, parts of a table and the table merged from them. */
export { checkParts, type Folder, type Report, rowsOfParts, wholePart } from "./check.ts";
export { OtherPlanError, PART_KEY, type PartNote } from "./part.ts";
export { isPlan, MOST_MEMBERS, makePlan, type Plan, parsePlan, valueColumns } from "./plan.ts";
export { type Rows, rowsOfBlock } from "./rows.ts";
export { membersOf, parseShard, partName, type Shard, shardOfName, shardText } from "./shard.ts";
export { GROUP, rowsWriter, type Written } from "./write-rows.ts";
