import { toast } from '../../Shell/client/toasts.ts';

/** A link that was just made: touching it, or the button below, copies it; where the phone can hand it on to another app, it does. */
export default function (made: HTMLElement): void {
  const input = made.querySelector('input')!;
  const copy = async () => {
    input.select();
    try {
      await navigator.clipboard.writeText(input.value);
      toast(made.dataset.copied!);
    } catch {
      // Not allowed here; the text is selected, and a long press copies it.
    }
  };
  input.addEventListener('click', () => void copy());
  made.querySelector('[data-copy]')!.addEventListener('click', () => void copy());
  const share = made.querySelector<HTMLButtonElement>('[data-share]')!;
  share.hidden = typeof navigator.share !== 'function';
  share.addEventListener('click', () => void navigator.share({ url: input.value }).catch(() => undefined));
}
