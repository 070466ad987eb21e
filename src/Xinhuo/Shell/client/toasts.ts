const box = () => document.getElementById('toasts')!;

/** Says something at the foot of the screen, to eyes and ears, for a few seconds. */
export function toast(content: string | Node, seconds = 6): void {
  const element = document.createElement('div');
  element.className = 'toast';
  element.append(content);
  box().append(element);
  const leave = () => {
    element.classList.add('gone');
    window.setTimeout(() => element.remove(), 300);
  };
  let timer = window.setTimeout(leave, seconds * 1000);
  // Nobody is hurried who is reading or about to press.
  for (const stays of ['pointerenter', 'focusin']) element.addEventListener(stays, () => window.clearTimeout(timer));
  for (const goes of ['pointerleave', 'focusout'])
    element.addEventListener(goes, () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(leave, 2500);
    });
}

/** Our own server's markup (a notice): a fragment of elements. */
export function markup(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

/** Something did not get through: say so, with a way to try again. */
export function failed(retry: () => void = () => location.reload()): void {
  const { failed: words, again } = box().dataset;
  const line = document.createDocumentFragment();
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = again ?? '';
  button.addEventListener('click', () => {
    button.closest('.toast')?.remove();
    retry();
  });
  line.append(words ?? '', button);
  toast(line, 12);
}
