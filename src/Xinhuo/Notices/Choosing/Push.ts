/** 在这台设备上提醒我: asks the browser, tells the house what it answers, and says so on the page. */
export default function push(section: HTMLElement): void {
  const [on, off, none, said] = ['.push-on', '.push-off', '.push-none', '.push-said'].map((part) => section.querySelector<HTMLElement>(part)!) as [HTMLElement, HTMLElement, HTMLElement, HTMLElement];
  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return;

  void show();
  on.addEventListener('click', () => void ask());
  off.addEventListener('click', () => void stop());

  async function show(): Promise<void> {
    const held = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
    const listed = held !== null && [...section.querySelectorAll<HTMLElement>('[data-address]')].some((row) => row.dataset.address === held.endpoint);
    none.hidden = true;
    on.hidden = listed;
    off.hidden = !listed;
    if (listed) say(said.dataset.on!);
  }

  async function ask(): Promise<void> {
    if ((await Notification.requestPermission()) !== 'granted') return say(said.dataset.denied!);
    try {
      const manager = (await navigator.serviceWorker.ready).pushManager;
      // A key of an earlier house would be refused.
      await (await manager.getSubscription())?.unsubscribe();
      const held = await manager.subscribe({ userVisibleOnly: true, applicationServerKey: section.dataset.key! });
      const { keys } = held.toJSON();
      const answer = await post('Push', { 'Push.Address': held.endpoint, 'Push.Key': keys!.p256dh!, 'Push.Secret': keys!.auth! });
      if (answer.ok) return location.reload();
      await held.unsubscribe();
      say(answer.status === 422 ? await answer.text() : said.dataset.failed!);
    } catch {
      say(said.dataset.failed!);
    }
  }

  async function stop(): Promise<void> {
    const held = await (await navigator.serviceWorker.ready).pushManager.getSubscription();
    await held?.unsubscribe();
    if (held) await post('Forget', { 'Push.Address': held.endpoint });
    location.reload();
  }

  function post(handler: string, fields: Record<string, string>): Promise<Response> {
    return fetch(`/me/notices?handler=${handler}`, { method: 'POST', body: new URLSearchParams({ ...fields, __RequestVerificationToken: section.dataset.token! }) });
  }

  function say(words: string): void {
    said.textContent = words;
    said.hidden = false;
  }
}
