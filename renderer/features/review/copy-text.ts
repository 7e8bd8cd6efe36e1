/**
 * Puts a text on the clipboard by the browser's own copy command. The newer interface would need a
 * permission, and this page is given none. Only works while a press is being handled.
 *
 * @returns whether it was taken
 */
export function copyText(text: string): boolean {
  let isTaken = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', put, { once: true });
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', put);
  return isDone && isTaken;
}
