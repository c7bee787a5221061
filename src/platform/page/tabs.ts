/** What tabs of this site say to each other; nothing of it is stored. */
export type TabMessage =
  | { readonly kind: 'leave' }
  | { readonly kind: 'delete' }
  /** Asks the tab that edits a draft to save it and let go. */
  | { readonly kind: 'hand-over'; readonly id: string }
  /** The answer: what that tab held, as the text it would save. */
  | {
      readonly kind: 'handed-over';
      readonly id: string;
      readonly revision: number;
      readonly text: string;
    };

let channel: BroadcastChannel | null = null;

function open(): BroadcastChannel {
  channel ??= new BroadcastChannel('tabs');
  return channel;
}

export function tellTabs(message: TabMessage): void {
  open().postMessage(message);
}

/** Calls back with what other tabs say. Returns what stops it. */
export function onTabMessage(listener: (message: TabMessage) => void): () => void {
  const onMessage = ({ data }: MessageEvent<TabMessage>) => listener(data);
  const opened = open();
  opened.addEventListener('message', onMessage);
  return () => opened.removeEventListener('message', onMessage);
}
