/** While the archive is on its way: how many things are packed, as the server says it. The download itself needs no script. */
export default function (form: HTMLElement): void {
  const words = form.querySelector<HTMLElement>('[data-packing]')!;
  form.addEventListener('submit', () => {
    let quiet = 0;
    const look = async () => {
      const answer = await fetch('/me/export?handler=Progress').catch(() => undefined);
      if (answer?.status === 200) {
        quiet = 0;
        words.hidden = false;
        words.textContent = await answer.text();
      } else if (++quiet > 1) {
        window.clearInterval(timer);
        words.hidden = true;
        form.removeAttribute('aria-busy');
      }
    };
    const timer = window.setInterval(() => void look(), 1000);
  });
}
