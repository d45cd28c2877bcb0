/** Hands a link on by the best way there is. */
export interface Ways {
  readonly sheet?: ((data: { title: string; url: string }) => Promise<void>) | undefined;
  readonly copy?: ((text: string) => Promise<void>) | undefined;
}

export type Shared = "shared" | "copied" | "shown" | "withdrawn";

/** The native sheet where there is one, else the clipboard, else the link is to be shown as text. */
export async function share(title: string, url: string, { sheet, copy }: Ways): Promise<Shared> {
  if (sheet) {
    try {
      await sheet({ title, url });
      return "shared";
    } catch (error) {
      if ((error as Error).name === "AbortError") return "withdrawn";
    }
  }
  if (copy) {
    try {
      await copy(url);
      return "copied";
    } catch {
      // A page without the right to write to the clipboard shows the text instead.
    }
  }
  return "shown";
}

/** The ways this browser offers. */
export const waysHere = (): Ways => ({
  sheet: navigator.share?.bind(navigator),
  copy: navigator.clipboard?.writeText.bind(navigator.clipboard),
});
