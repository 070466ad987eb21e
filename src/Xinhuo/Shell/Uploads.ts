import { defaultOptions, Upload } from 'tus-js-client';
import { toast } from './client/toasts.ts';

/** Files are on their way as soon as they are chosen, by tus: paused, gone on with, and taken up again after a lost line or a reload (the same file, chosen again). */
export default function uploads(field: HTMLElement): void {
  const input = field.querySelector<HTMLInputElement>('input[type=file]')!;
  const list = field.querySelector<HTMLElement>('.uploading')!;
  const form = input.form!;
  const running = new Set<HTMLElement>();

  input.addEventListener('change', (event) => {
    event.stopPropagation();
    field.querySelector('.note')?.remove();
    for (const file of input.files ?? []) void send(file);
    // What goes ahead need not go along.
    input.value = '';
  });
  form.addEventListener(
    'submit',
    (event) => {
      if (running.size === 0) return;
      event.preventDefault();
      event.stopPropagation();
      toast(field.dataset.wait!);
    },
    true,
  );
  window.addEventListener('beforeunload', (event) => {
    if (running.size > 0) event.preventDefault();
  });
  void left(field);

  async function send(file: File): Promise<void> {
    const row = document.createElement('li');
    const words = line('words');
    const said = line('meta');
    const bar = document.createElement('progress');
    bar.max = 1;
    words.append(line('name', file.name), said, bar);
    row.append(words);
    list.append(row);
    running.add(row);

    const upload = new Upload(file, {
      endpoint: '/uploads',
      chunkSize: 8 * 1024 * 1024,
      retryDelays: [0, 1000, 3000, 5000, 10000, 20000, 30000],
      removeFingerprintOnSuccess: true,
      metadata: { filename: file.name, filetype: file.type },
      onProgress(done, of) {
        bar.value = of ? done / of : 1;
        said.textContent = say(field.dataset.progress!, size(done), size(of));
      },
      onError(error) {
        // Without an answer the line is dead: it goes on by itself when the line is back.
        const answer = 'originalResponse' in error ? error.originalResponse : null;
        said.textContent = answer ? answer.getBody() || field.dataset.failed! : field.dataset.lost!;
        stop(true);
        if (!answer) window.addEventListener('online', go, { once: true });
      },
      onSuccess() {
        const id = upload.url!.split('/').at(-1)!;
        running.delete(row);
        bar.remove();
        pause.remove();
        said.textContent = say(field.dataset.here!, size(file.size));
        row.append(hidden(`${field.dataset.name}.Uploads`, guid(id)));
        if (field.dataset.called) words.append(called(`${field.dataset.name}.Called[${guid(id)}]`, field.dataset.called, file.name));
      },
    });
    const pause = button(field.dataset.pause!, () => (running.has(row) ? hold() : go()));
    const remove = button(field.dataset.remove!, () => {
      void upload.abort(true).catch(() => undefined);
      running.delete(row);
      row.remove();
    });
    row.append(pause, remove);
    const before = await upload.findPreviousUploads().catch(() => []);
    if (before[0]) upload.resumeFromPreviousUpload(before[0]);
    upload.start();

    function hold(): void {
      void upload.abort();
      said.textContent = field.dataset.paused!;
      stop(true);
    }

    function go(): void {
      if (!row.isConnected || running.has(row)) return;
      stop(false);
      upload.start();
    }

    function stop(rests: boolean): void {
      if (rests) running.delete(row);
      else running.add(row);
      pause.textContent = rests ? field.dataset.resume! : field.dataset.pause!;
    }
  }
}

/** What was on its way when the page went: say which, so that it is chosen again and goes on. */
async function left(field: HTMLElement): Promise<void> {
  const before = await defaultOptions.urlStorage.findAllUploads().catch(() => []);
  const day = 24 * 60 * 60 * 1000;
  const names = before.filter((one) => Date.now() - Date.parse(one.creationTime) < day).map((one) => one.metadata.filename);
  if (names.length > 0) field.querySelector('.hint')!.before(line('note', say(field.dataset.left!, [...new Set(names)].join('、'))));
}

function line(kind: string, words = ''): HTMLElement {
  const element = document.createElement(kind === 'note' ? 'p' : 'span');
  element.className = kind;
  element.textContent = words;
  return element;
}

function button(words: string, press: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = 'button plain small';
  element.textContent = words;
  element.addEventListener('click', press);
  return element;
}

function hidden(name: string, value: string): HTMLInputElement {
  const element = document.createElement('input');
  element.type = 'hidden';
  element.name = name;
  element.value = value;
  return element;
}

function called(name: string, label: string, value: string): HTMLInputElement {
  const element = document.createElement('input');
  element.className = 'input called';
  element.name = name;
  element.value = value;
  element.maxLength = 240;
  element.setAttribute('aria-label', label);
  return element;
}

/** An address has 32 digits in a row, a form wants them with dashes. */
function guid(id: string): string {
  return id.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function size(bytes: number): string {
  const step = bytes >= 2 ** 30 ? 3 : bytes >= 2 ** 20 ? 2 : bytes >= 2 ** 10 ? 1 : 0;
  const number = bytes / 1024 ** step;
  return `${number < 10 ? Math.round(number * 10) / 10 : Math.round(number)} ${['B', 'KB', 'MB', 'GB'][step]}`;
}

function say(words: string, ...values: string[]): string {
  return values.reduce((said, value, index) => said.replaceAll(`{${index}}`, value), words);
}
