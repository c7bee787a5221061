import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { TabMessage } from '@/platform/page/tabs';
import { openTab } from '../../support/tab-channel';

beforeEach(() => vi.resetModules());
afterEach(() => vi.unstubAllGlobals());

describe('tabs of this site', () => {
  it('hear what the others say, and not themselves', async () => {
    const other = openTab();
    const { onTabMessage, tellTabs } = await import('@/platform/page/tabs');
    const heard = vi.fn<(message: TabMessage) => void>();
    onTabMessage(heard);
    tellTabs({ kind: 'leave' });
    expect(other.heard).toEqual([{ kind: 'leave' }]);
    expect(heard).not.toHaveBeenCalled();
    other.say({ kind: 'hand-over', id: 'a' });
    expect(heard.mock.calls).toEqual([[{ kind: 'hand-over', id: 'a' }]]);
  });

  it('hear nothing any more once they stopped', async () => {
    const other = openTab();
    const { onTabMessage } = await import('@/platform/page/tabs');
    const heard = vi.fn<(message: TabMessage) => void>();
    onTabMessage(heard)();
    other.say({ kind: 'delete' });
    expect(heard).not.toHaveBeenCalled();
  });
});
