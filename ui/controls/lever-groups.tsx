/** The levers in three groups: what the coalition does, what the target state does, what nobody controls. */
import { useMemo } from "preact/hooks";
import { changesOf, type Lever, levers, presets } from "../../scenarios/index.ts";
import { ResetGroup } from "../scenario/reset.tsx";
import { moveLever, preset, settings } from "../state.ts";
import { HowItWorks } from "../terms/how-it-works.tsx";
import { LeverControl, type LeverProps } from "./lever-control.tsx";
import { OutsideEvidence } from "./outside-evidence.tsx";
import { Spoken } from "./spoken.tsx";

const GROUPS = [
  ["A", "Sanctions", "what the coalition does"],
  ["B", "Response", "what the target state does"],
  ["C", "World", "what nobody controls"],
] as const;

export function LeverGroups() {
  return (
    <section class="levers-part" aria-label="Levers">
      <OutsideEvidence />
      <div class="levers">
        {GROUPS.map(([group, name, meaning]) => (
          <LeverGroup key={group} group={group} name={name} meaning={meaning} />
        ))}
        <HowItWorks />
      </div>
      <Spoken />
    </section>
  );
}

function LeverGroup({ group, name, meaning }: { group: string; name: string; meaning: string }) {
  const all = levers.filter((lever) => lever.group === group);
  const inherited = changesOf(preset.value, presets);
  const control = (lever: Lever) => {
    const own = settings.value.changes[lever.id];
    return (
      <LeverSlot key={lever.id} lever={lever} change={own ?? inherited[lever.id]} moved={own !== undefined} />
    );
  };
  const others = all.filter((lever) => !lever.headline);
  return (
    <fieldset class={`group group-${group.toLowerCase()}`}>
      <legend>
        {group} {name} <span>{meaning}</span>
      </legend>
      {all.filter((lever) => lever.headline).map(control)}
      {others.length > 0 && (
        <details class="more">
          <summary>{others.length} more</summary>
          {others.map(control)}
        </details>
      )}
      {/* A block that is always there: a button appearing beside blocks makes the browser lay the group out anew and
          drop the slider in the hand. */}
      <div>
        <ResetGroup group={group} name={name} />
      </div>
    </fieldset>
  );
}

/** Drawn anew only when its own lever changes: all thirty would take a good part of a preview's time. */
function LeverSlot({ lever, change, moved }: Omit<LeverProps, "onChange">) {
  return useMemo(
    () => (
      <LeverControl
        lever={lever}
        change={change}
        moved={moved}
        onChange={(next, passing) => moveLever(lever.id, next, passing)}
      />
    ),
    [lever, change, moved],
  );
}
