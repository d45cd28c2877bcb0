/** The way back to the scenario as it is told, for a group of levers or for all; each is a step that can be undone. */
import { levers } from "../../scenarios/index.ts";
import { change, settings } from "../state.ts";

const without = (ids: readonly string[]): void =>
  change({
    changes: Object.fromEntries(Object.entries(settings.value.changes).filter(([id]) => !ids.includes(id))),
  });

export function ResetGroup({ group, name }: { group: string; name: string }) {
  const moved = levers.filter(({ id, group: own }) => own === group && id in settings.value.changes);
  if (moved.length === 0) return null;
  return (
    <button type="button" class="reset-group" onClick={() => without(moved.map(({ id }) => id))}>
      Reset {name} ({moved.length})
    </button>
  );
}

export function ResetAll() {
  const moved = Object.keys(settings.value.changes);
  if (moved.length === 0) return null;
  return (
    <p class="reset-all">
      <button type="button" onClick={() => without(moved)}>
        Reset all levers ({moved.length})
      </button>
    </p>
  );
}
