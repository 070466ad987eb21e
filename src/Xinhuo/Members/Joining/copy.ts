import { toast } from '../../Shell/client/toasts.ts';

/** A link that was just made: touching it copies it. */
export default function (field: HTMLElement): void {
  const input = field as HTMLInputElement;
  input.addEventListener('click', async () => {
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      toast(input.dataset.copied!);
    } catch {
      // Not allowed here; the text is selected, and a long press copies it.
    }
  });
}
