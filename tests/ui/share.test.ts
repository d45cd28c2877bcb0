/** Ways of handing a link on, tried in turn. */
import { describe, expect, it } from "vitest";
import { share } from "../../ui/share/share.ts";

const LINK = "http://example.org/#/1/?seed=7";
const fails = (name: string) => async () => {
  throw Object.assign(new Error(name), { name });
};

describe("a link", () => {
  it("goes to the native sheet where there is one, and nowhere else", async () => {
    const sent: unknown[] = [];
    const done = await share("Today", LINK, {
      sheet: async (data) => void sent.push(data),
      copy: fails("NotAllowedError"),
    });
    expect(done).toBe("shared");
    expect(sent).toEqual([{ title: "Today", url: LINK }]);
  });

  it("stays where it is when the reader closes the sheet", async () => {
    const copied: string[] = [];
    const copy = async (text: string) => void copied.push(text);
    expect(await share("Today", LINK, { sheet: fails("AbortError"), copy })).toBe("withdrawn");
    expect(copied).toEqual([]);
  });

  it("is copied where there is no sheet, or where it fails", async () => {
    const copied: string[] = [];
    const copy = async (text: string) => void copied.push(text);
    expect(await share("Today", LINK, { copy })).toBe("copied");
    expect(await share("Today", LINK, { sheet: fails("NotAllowedError"), copy })).toBe("copied");
    expect(copied).toEqual([LINK, LINK]);
  });

  it("is shown as text where nothing else works", async () => {
    expect(await share("Today", LINK, {})).toBe("shown");
    expect(await share("Today", LINK, { copy: fails("NotAllowedError") })).toBe("shown");
  });
});
