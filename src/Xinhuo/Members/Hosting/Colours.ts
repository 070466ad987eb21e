/** A press on one of the house's suggestions chooses it. */
export default function colours(presets: HTMLElement): void {
  const input = presets.closest('form')!.querySelector<HTMLInputElement>('[name="Input.Colour"]')!;
  const mark = () => {
    for (const preset of presets.querySelectorAll<HTMLElement>('[data-colour]'))
      preset.setAttribute('aria-pressed', String(preset.dataset.colour === input.value.toLowerCase()));
  };
  presets.addEventListener('click', (event) => {
    const colour = (event.target as Element).closest<HTMLElement>('[data-colour]')?.dataset.colour;
    if (!colour) return;
    input.value = colour;
    mark();
  });
  input.addEventListener('input', mark);
  mark();
}
