/** What the second chart follows, and whether a stock is shown as its level or as its flows. */
import type { Lever } from "../../scenarios/index.ts";
import { change, settings } from "../state.ts";
import { pinned } from "../touched.ts";

export function ViewSwitch() {
  const { view } = settings.value;
  return (
    <fieldset class="switch">
      <legend class="hidden">Second chart shows</legend>
      {(["level", "flows"] as const).map((each) => (
        <label key={each}>
          <input type="radio" name="view" checked={view === each} onChange={() => change({ view: each })} />
          {each}
        </label>
      ))}
    </fieldset>
  );
}

export function FollowSwitch({ lever }: { lever: Lever | undefined }) {
  return (
    <label class="follow">
      <input
        type="checkbox"
        checked={!pinned.value}
        onChange={({ currentTarget }) => {
          pinned.value = !currentTarget.checked;
        }}
      />
      Follows the lever moved{lever && `: ${lever.label}`}
    </label>
  );
}
