import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import { toast } from '../../Shell/client/toasts.ts';

interface Letter {
  once: string;
  /** When it was written, in ms: their order. */
  at: number;
  body: string;
  answers: string;
  files: File[];
}

/**
 * What was written and is not known to have arrived. It is kept on this phone with its pictures, each letter by itself, so that several open pages of one room
 * share them; sent in their order as soon as there is a network; and each carries a mark by which the house knows it: sent twice it is said once.
 */
export class Outbox {
  private readonly prefix: string;
  private readonly letters: Letter[] = [];
  /** Letters on their way into the store; false where it takes none: no room, or not allowed. Those are kept as long as the page is. */
  private readonly kept = new Map<string, Promise<boolean>>();
  private busy = false;
  private wait = 1000;

  constructor(
    private readonly chat: HTMLElement,
    private readonly list: HTMLElement,
    private readonly form: HTMLFormElement,
    private readonly arrived: () => Promise<void>,
    private readonly refused: (words: string) => void,
  ) {
    this.prefix = `${chat.dataset.me}:${chat.dataset.room}:`;
    window.addEventListener('online', () => void this.run());
    document.addEventListener('live:open', () => void this.run());
    void this.remember();
  }

  send(): void {
    const body = this.form.querySelector<HTMLTextAreaElement>('textarea')!;
    const files = this.form.querySelector<HTMLInputElement>('input[type=file]')!;
    const answers = this.form.querySelector<HTMLInputElement>('[name="Input.Answers"]')!;
    const chosen = [...(files.files ?? [])];
    if (!body.value.trim() && chosen.length === 0) return;
    const letter: Letter = { once: mark(), at: Date.now(), body: body.value, answers: answers.value, files: chosen };
    body.value = '';
    files.value = '';
    files.dispatchEvent(new Event('change'));
    answers.value = '';
    this.form.querySelector<HTMLElement>('.answering')!.hidden = true;
    this.letters.push(letter);
    this.kept.set(letter.once, stored(async (store) => (await set(this.prefix + letter.once, letter, store), true), false));
    this.show(letter);
    void this.run();
  }

  /** The lines that stand: those that waited to be sent go to the end again. */
  settle(list: HTMLElement): void {
    for (const row of list.querySelectorAll('.waiting')) list.append(row);
  }

  private async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    while (this.letters.length > 0) {
      const letter = this.letters[0]!;
      if (await this.isGone(letter)) {
        // Another page of this room sent it.
        this.letters.shift();
        document.getElementById(`w${letter.once}`)?.remove();
        await this.arrived();
        continue;
      }
      const answer = await this.post(letter).catch(() => undefined);
      if (!answer || answer.status >= 500 || answer.status === 429) {
        this.again();
        break;
      }
      this.wait = 1000;
      this.letters.shift();
      await this.forget(letter);
      const row = document.getElementById(`w${letter.once}`);
      if (answer.ok) {
        const softly = answer.headers.get('X-Said-Softly');
        if (softly) toast(decodeURIComponent(softly), 12);
        await this.arrived();
        row?.remove();
      } else {
        // What was refused goes back into the field: nothing typed is lost.
        row?.remove();
        const body = this.form.querySelector<HTMLTextAreaElement>('textarea')!;
        body.value = [letter.body, body.value].filter(Boolean).join('\n');
        body.dispatchEvent(new Event('input'));
        this.refused(answer.status === 422 ? await answer.text() : this.chat.dataset.gone!);
      }
    }
    this.busy = false;
  }

  private again(): void {
    window.setTimeout(() => void this.run(), this.wait + Math.random() * 500);
    this.wait = Math.min(this.wait * 2, 30_000);
  }

  private post(letter: Letter): Promise<Response> {
    const data = new FormData();
    data.set('__RequestVerificationToken', this.form.querySelector<HTMLInputElement>('[name=__RequestVerificationToken]')!.value);
    data.set('Input.Once', letter.once);
    data.set('Input.Body', letter.body);
    data.set('Input.Answers', letter.answers);
    for (const file of letter.files) data.append('Input.Photos', file);
    return fetch(this.form.action, { method: 'POST', body: data, headers: { 'HX-Request': 'true' } });
  }

  private show(letter: Letter): void {
    const row = document.createElement('li');
    row.className = 'line mine waiting';
    row.id = `w${letter.once}`;
    const bubble = document.createElement('div');
    bubble.className = 'bubble';
    bubble.textContent = letter.body || letter.files.map((file) => file.name).join('、');
    const said = document.createElement('div');
    said.className = 'said';
    const note = document.createElement('p');
    note.className = 'meta';
    note.textContent = this.chat.dataset.waiting!;
    said.append(bubble, note);
    row.append(said);
    this.list.append(row);
  }

  /** What was written on a page before and never arrived. */
  private async remember(): Promise<void> {
    const all = await stored((store) => entries<string, Letter>(store), []);
    const mine = all.filter(([key]) => key.startsWith(this.prefix)).map(([, letter]) => letter);
    for (const letter of mine.sort((a, b) => b.at - a.at)) {
      if (this.letters.some((l) => l.once === letter.once)) continue;
      this.kept.set(letter.once, Promise.resolve(true));
      this.letters.unshift(letter);
    }
    for (const letter of this.letters) if (!document.getElementById(`w${letter.once}`)) this.show(letter);
    if (this.letters.length > 0) void this.run();
  }

  private async isGone(letter: Letter): Promise<boolean> {
    return ((await this.kept.get(letter.once)) ?? false) && stored(async (store) => (await get(this.prefix + letter.once, store)) === undefined, false);
  }

  private async forget(letter: Letter): Promise<void> {
    if (await this.kept.get(letter.once)) await stored((store) => del(this.prefix + letter.once, store), undefined);
    this.kept.delete(letter.once);
  }
}

let opened: UseStore | undefined;

/** What the store answers, or what holds where the browser has none, or no room in it. */
async function stored<T>(work: (store: UseStore) => Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work((opened ??= createStore('xinhuo', 'outbox')));
  } catch {
    return otherwise;
  }
}

/** A random UUID; browsers give one by name only where the connection is secure. */
function mark(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
