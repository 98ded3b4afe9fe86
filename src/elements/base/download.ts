/** Hands a text to the reader as a file, from this page's own memory: no request is made. */
export function downloadText(text: string, fileName: string, type: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = fileName.replace(/[\\/:*?"<>|]/g, " ");
  link.click();
  // Some browsers read the address only after this task.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, 60_000);
}
