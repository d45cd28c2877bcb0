/** Shares the link of what is on the screen. */
import { useState } from "preact/hooks";
import { Dialog } from "../dialog.tsx";
import { scenario, shareLink } from "../state.ts";
import { toast } from "../toast.tsx";
import { share, waysHere } from "./share.ts";

export function ShareButton() {
  const [shown, setShown] = useState("");
  const start = async (): Promise<void> => {
    const link = shareLink();
    const done = await share(`Chokepoint: ${scenario.value.title}`, link, waysHere());
    if (done === "copied") toast("Link copied.");
    if (done === "shown") setShown(link);
  };
  return (
    <>
      <button type="button" onClick={start}>
        Share
      </button>
      {shown !== "" && <LinkText link={shown} onClose={() => setShown("")} />}
    </>
  );
}

function LinkText({ link, onClose }: { link: string; onClose: () => void }) {
  return (
    <Dialog title="Link of this scenario" onClose={onClose}>
      <label>
        This browser does not let the page copy. Select the text and copy it.
        <textarea
          class="link-text"
          readOnly
          rows={4}
          value={link}
          onFocus={({ currentTarget }) => currentTarget.select()}
        />
      </label>
    </Dialog>
  );
}
