/** A word that this browser keeps for us; some keep none, or have no room: then it is as if nothing had been kept. */
export function kept(storage: 'localStorage' | 'sessionStorage', key: string): { read(): string | null; write(words: string): void } {
  return {
    read() {
      try {
        return window[storage].getItem(key);
      } catch {
        return null;
      }
    },
    write(words) {
      try {
        if (words) window[storage].setItem(key, words);
        else window[storage].removeItem(key);
      } catch {
        // What was to be kept is lost with the page.
      }
    },
  };
}
