/** Hands a file made on screen to the browser's downloads, under a name that the person can change there. */
export function saveFile(fileName: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  // The browser has taken the content over by the next task.
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** A name that every file system takes: what it would refuse becomes a hyphen. */
export function toFileName(words: string, ending: string): string {
  const plain = words
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, '-')
    .replace(/\s+/gu, ' ')
    .replace(/^[ .-]+|[ .-]+$/gu, '')
    .slice(0, 120);
  return `${plain === '' ? 'Verbatim' : plain}.${ending}`;
}
