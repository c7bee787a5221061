import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetWhenHidden, leavePage, startBare } from '@/platform/page/leave-page';
import { onParting } from '@/platform/page/parting';
import { dropTabDraft } from '@/platform/storage/tab-draft';

vi.mock('@/platform/storage/tab-draft', () => ({ dropTabDraft: vi.fn<() => void>() }));

const ELSEWHERE = 'https://example.org/';
const steps: string[] = [];
const stops: (() => void)[] = [];
const replaced = vi.fn<(address: string) => void>();
const reloaded = vi.fn<() => void>();
const wentBack = vi.fn<(by?: number) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  steps.length = 0;
  document.documentElement.hidden = false;
  document.title = 'Your picture';
  document.body.textContent = 'answers';
  history.replaceState(null, '');
  // jsdom goes nowhere: what is asked of it is written down instead.
  vi.stubGlobal('location', { replace: replaced, reload: reloaded });
  vi.spyOn(history, 'go').mockImplementation(wentBack);
  vi.mocked(dropTabDraft).mockImplementation(() => void steps.push('draft'));
  stops.push(
    onParting((parting) => {
      const isEmpty = document.body.childNodes.length === 0;
      steps.push(`${parting}${isEmpty && document.documentElement.hidden ? '' : ', still shown'}`);
    }),
  );
});
afterEach(() => {
  stops.splice(0).forEach((stop) => stop());
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const forget = () => void steps.push('memory');

describe('leaving the page', () => {
  it('hides it, says so, deletes the draft of this tab, drops memory, in this order', () => {
    leavePage(ELSEWHERE, forget);
    expect(steps).toEqual(['leave', 'draft', 'memory']);
    expect(document.title).toBe('');
  });

  it('replaces the page at once where no entry of this visit lies before it', () => {
    leavePage(ELSEWHERE, forget);
    expect(replaced.mock.calls).toEqual([[ELSEWHERE]]);
    expect(wentBack).not.toHaveBeenCalled();
  });

  it('goes back over the entries of this visit first, then replaces once', () => {
    history.replaceState({ depth: 17, step: 20 }, '');
    leavePage(ELSEWHERE, forget);
    expect(wentBack.mock.calls).toEqual([[-17]]);
    expect(replaced).not.toHaveBeenCalled();
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(replaced.mock.calls).toEqual([[ELSEWHERE]]);
    vi.advanceTimersByTime(10_000);
    window.dispatchEvent(new PopStateEvent('popstate'));
    expect(replaced).toHaveBeenCalledTimes(1);
  });

  it('replaces from where it is, where the browser does not go back in time', () => {
    history.replaceState({ depth: 3, step: 3 }, '');
    leavePage(ELSEWHERE, forget);
    vi.advanceTimersByTime(399);
    expect(replaced).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(replaced.mock.calls).toEqual([[ELSEWHERE]]);
  });
});

describe('going to the bare start after everything was deleted', () => {
  it('hides the page, says that all is deleted, then drops the draft of this tab and memory', () => {
    startBare('/', forget);
    expect(steps).toEqual(['delete', 'draft', 'memory']);
    expect(replaced.mock.calls).toEqual([['/']]);
  });
});

describe('a page that goes away by itself', () => {
  it('is emptied after its answers were saved and dropped', () => {
    forgetWhenHidden(forget);
    window.dispatchEvent(new Event('pagehide'));
    expect(steps).toEqual(['hide, still shown', 'memory']);
    expect(document.body).toBeEmptyDOMElement();
    expect(dropTabDraft).not.toHaveBeenCalled();
  });

  it('is loaded anew where the browser brings it back as it was, and only then', () => {
    forgetWhenHidden(forget);
    const show = (persisted: boolean) =>
      window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
    show(false);
    expect(reloaded).not.toHaveBeenCalled();
    show(true);
    expect(reloaded).toHaveBeenCalled();
  });
});
