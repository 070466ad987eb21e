const kept = 'xinhuo.read';

/** How far each topic was read in this tab, for pages that the browser brings back as they were. */
export function readings(): Record<string, number> {
  try {
    return JSON.parse(sessionStorage.getItem(kept) ?? '{}') as Record<string, number>;
  } catch {
    return {};
  }
}

export function read(topic: string, number: number): void {
  const all = readings();
  if ((all[topic] ?? -1) >= number) return;
  all[topic] = number;
  try {
    sessionStorage.setItem(kept, JSON.stringify(all));
  } catch {
    // no room, or not allowed: the list is right again when it is next loaded
  }
}
