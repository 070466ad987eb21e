import { toast } from '../../Shell/client/toasts.ts';

type Options = PublicKeyCredentialCreationOptionsJSON | PublicKeyCredentialRequestOptionsJSON;

/** `<div data-script="Members/SignIn/passkeys"><button data-passkey="enter|new">…`: face, finger or phone instead of a password. */
export default function (root: HTMLElement): void {
  const button = root.querySelector<HTMLButtonElement>('[data-passkey]')!;
  // Older WeChat browsers have none of this: there the password remains.
  if (!window.PublicKeyCredential || !('parseRequestOptionsFromJSON' in PublicKeyCredential)) {
    root.hidden = true;
    return;
  }
  button.addEventListener('click', () => void show(root, button));
}

async function show(root: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const kind = button.dataset.passkey as 'enter' | 'new';
  complain(root, '');
  button.disabled = true;
  try {
    const options = await ask(`/passkeys/${kind}/options`, { password: root.querySelector<HTMLInputElement>('[data-again] input')?.value });
    const credential = await prove(kind, options as unknown as Options);
    if (!credential) {
      const kindly = root.querySelector<HTMLElement>('[data-cancelled]')?.dataset.cancelled;
      if (kindly) toast(kindly, 5);
      return;
    }
    const { go } = await ask(`/passkeys/${kind}`, {
      credential: JSON.stringify(credential),
      browser: navigator.userAgent,
      back: root.dataset.back,
    });
    location.assign(String(go));
  } catch (trouble) {
    const said = trouble instanceof Refused ? trouble.message : '';
    // The page may have stood open for so long that the password is asked for after all.
    if (said) root.querySelector('[data-again]')?.removeAttribute('hidden');
    complain(root, said || root.querySelector<HTMLElement>('[data-failed]')!.dataset.failed!);
  } finally {
    button.disabled = false;
  }
}

/** Nothing where the person closed the browser's own dialog: that is an answer, and gets a kind word. */
async function prove(kind: 'enter' | 'new', options: Options): Promise<Credential | null> {
  try {
    return kind === 'new'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options as PublicKeyCredentialCreationOptionsJSON),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options as PublicKeyCredentialRequestOptionsJSON),
        });
  } catch (trouble) {
    if (trouble instanceof DOMException && trouble.name === 'NotAllowedError') return null;
    throw trouble;
  }
}

class Refused extends Error {}

async function ask(address: string, body: object): Promise<Record<string, unknown>> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>;
  if (!response.ok) throw new Refused(String(answer.words ?? ''));
  return answer;
}

function complain(root: HTMLElement, words: string): void {
  const place = root.querySelector<HTMLElement>('.error')!;
  place.hidden = words === '';
  place.querySelector('span')!.textContent = words;
}
