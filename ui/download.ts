/** Hands the user a file made here. */
export const download = (name: string, text: string, type: string): void =>
  downloadBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));

export function downloadBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Browsers that have not begun to read the file by now have refused it.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
