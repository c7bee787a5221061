import { vi } from 'vitest';
import type { TabMessage } from '@/platform/page/tabs';

/** A stand-in for the browser's channel between tabs that delivers at once. */
class InstantChannel extends EventTarget {
  static members: InstantChannel[] = [];

  constructor() {
    super();
    InstantChannel.members.push(this);
  }

  postMessage(data: unknown): void {
    for (const member of InstantChannel.members) {
      if (member !== this) member.dispatchEvent(new MessageEvent('message', { data }));
    }
  }
}

/**
 * Lets a tab hear nothing any more, as a browser does that puts it to sleep.
 *
 * @param number counted in the order in which tabs came, 0 for the one that `openTab` opened
 */
export function deafenTab(number: number): void {
  InstantChannel.members.splice(number, 1);
}

export interface OtherTab {
  readonly heard: readonly TabMessage[];
  readonly say: (message: TabMessage) => void;
}

/**
 * Puts a stand-in in the place of the channel and opens another tab on it. The module under test
 * must be loaded, or make its channel, after this.
 */
export function openTab(): OtherTab {
  InstantChannel.members = [];
  vi.stubGlobal('BroadcastChannel', InstantChannel);
  const channel = new InstantChannel();
  const heard: TabMessage[] = [];
  channel.addEventListener('message', (event) => {
    heard.push((event as MessageEvent<TabMessage>).data);
  });
  return { heard, say: (message) => channel.postMessage(message) };
}
