/** Country profiles: the same equations with the parameters of another country. */
import china from "./china.json" with { type: "json" };
import russia from "./russia.json" with { type: "json" };
import { parseProfile } from "./schema.ts";
import smallState from "./small-state.json" with { type: "json" };

export { applyProfile } from "./apply.ts";
export { type Profile, parseProfile, profileSchema } from "./schema.ts";

export const profiles = [russia, china, smallState].map((profile) => parseProfile(profile, profile.id));
